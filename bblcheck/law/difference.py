"""Which leden differ between two days: new, ended, renumbered, stricter, looser or different."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bblcheck.engine.rule import Rule, bears_on_others, has_norm
from bblcheck.engine.verdicts import DUTCH, Verdict
from bblcheck.language.numbering import NumberKey, number_key
from bblcheck.law.examples import APPLIES
from bblcheck.law.ranges import rules_of
from bblcheck.law.rulebook import Law, Rulebook
from bblcheck.law.shape import shape_of
from bblcheck.law.witness import ABSENT, FAILS, Version, Witness, own_answers, witnesses


class Kind(StrEnum):
    """How a lid differs."""

    NEW = "new"
    ENDED = "ended"
    RENUMBERED = "renumbered"
    STRICTER = "stricter"
    LOOSER = "looser"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Change:
    """A lid that differs: as it was and as it is, and a home on which the two decide differently. Without a
    `witness` no example tells them apart. `named` and `unnamed` are articles that its routes name now, or no
    longer."""

    kind: Kind
    before: Rule | None
    after: Rule | None
    witness: Witness | None = None
    named: tuple[str, ...] = ()
    unnamed: tuple[str, ...] = ()

    @property
    def rule(self) -> Rule:
        """The lid as it is, or as it last was."""
        found = self.after or self.before
        assert found is not None
        return found


def changes(book: Rulebook, first: date, second: date) -> tuple[Change, ...]:
    """What differs between the law of two days, in the law's order. The book has its examples."""
    before, after = book.at(first), book.at(second)
    found = [change for pair in _articles(before, after) for change in _changes(*pair, before, after)]
    return tuple(sorted(found, key=_in_order))


def _in_order(change: Change) -> tuple[str, NumberKey, NumberKey]:
    rule = change.rule
    return rule.besluit, number_key(rule.article), number_key(rule.lid or "0")


def _articles(before: Law, after: Law) -> Iterator[tuple[Sequence[Rule], Sequence[Rule]]]:
    """The leden of each article of a decree, then and now."""
    keys = dict.fromkeys(
        (rule.besluit, rule.article)
        for law in (before, after)
        for rule in law.rules
        if _says_something(rule, law)
    )
    for besluit, article in keys:
        old, new = (
            tuple(rule for rule in law.article(besluit, article) if _says_something(rule, law))
            for law in (before, after)
        )
        yield old, new


def _says_something(rule: Rule, law: Law) -> bool:
    """Whether a rule of a decree asks something or bears on others; one that only holds a table does not."""
    return rule.besluit in law.decrees and (has_norm(rule.body) or bears_on_others(rule.body))


def _changes(old: Sequence[Rule], new: Sequence[Rule], before: Law, after: Law) -> Iterator[Change]:
    """Leden of equal number and shape are the same; of the rest those of equal shape are renumbered, those of
    equal number changed."""
    shapes = {id(rule): shape_of(rule, law) for rules, law in ((old, before), (new, after)) for rule in rules}

    def equal(one: Rule, other: Rule) -> bool:
        return shapes[id(one)] == shapes[id(other)]

    _, old, new = _paired(old, new, lambda one, other: one.lid == other.lid and equal(one, other))
    renumbered, old, new = _paired(old, new, equal)
    changed, ended, begun = _paired(old, new, lambda one, other: one.lid == other.lid)
    yield from (Change(Kind.RENUMBERED, was, now) for was, now in renumbered)
    yield from (_changed(Version(was, before), Version(now, after)) for was, now in changed)
    yield from (_new(rule, after) for rule in begun)
    yield from (_ended(rule, before) for rule in ended)


def _paired(
    old: Sequence[Rule], new: Sequence[Rule], same: Callable[[Rule, Rule], bool]
) -> tuple[list[tuple[Rule, Rule]], list[Rule], list[Rule]]:
    """Pairs of an old and a new lid that are `same`, each in one pair at most, and what is left of both."""
    left, pairs, rest = list(old), [], []
    for rule in new:
        found = next((index for index, each in enumerate(left) if same(each, rule)), None)
        if found is None:
            rest.append(rule)
        else:
            pairs.append((left.pop(found), rule))
    return pairs, left, rest


def _changed(before: Version, after: Version) -> Change:
    """Stricter or looser when every example that decides it says so; else different."""
    found = tuple(witnesses(before, after))
    stricter = next((witness for witness in found if witness.stricter), None)
    looser = next((witness for witness in found if witness.looser), None)
    kind = Kind.DIFFERENT
    if stricter and not looser:
        kind = Kind.STRICTER
    elif looser and not stricter:
        kind = Kind.LOOSER
    witness = stricter or looser or next(iter(found), None)
    was, now = _named_by(before), _named_by(after)
    return Change(
        kind,
        before.rule,
        after.rule,
        witness,
        named=tuple(article for article in now if article not in was),
        unnamed=tuple(article for article in was if article not in now),
    )


def _named_by(version: Version) -> Mapping[str, None]:
    """The articles in force that the routes of a lid and its parts name, in the law's order."""
    bodies = (version.rule.body, *(part.body for part in version.rule.body.parts))
    targets = (route.target for body in bodies for route in body.routes)
    rules = (rule for target in targets for rule in rules_of(target, version.rule, version.law))
    return dict.fromkeys(sorted({rule.article for rule in rules}, key=number_key))


def _new(rule: Rule, law: Law) -> Change:
    told = _most_telling(rule, law)
    return Change(Kind.NEW, None, rule, Witness(told[0], ABSENT, told[1]) if told else None)


def _ended(rule: Rule, law: Law) -> Change:
    told = _most_telling(rule, law)
    return Change(Kind.ENDED, rule, None, Witness(told[0], told[1], ABSENT) if told else None)


def _most_telling(rule: Rule, law: Law) -> tuple[tuple[str, ...], str] | None:
    """An example on which the lid fails; else one to which it applies."""
    answers = tuple(own_answers(Version(rule, law)))
    wanted = (FAILS, APPLIES, DUTCH[Verdict.REVIEW_REQUIRED])
    return next((answer for word in wanted for answer in answers if answer[1] == word), None)
