"""The leden to judge again at every site, with the site facts they need; inferred from the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from bblcheck.engine.rule import Rule, has_norm
from bblcheck.language.lidreads import body_reads, table_reads
from bblcheck.language.numbering import NumberKey, number_key
from bblcheck.language.reads import Source, closure
from bblcheck.language.scope import Read, Scope
from bblcheck.language.tree import Body
from bblcheck.law.routing import plan
from bblcheck.law.rulebook import Law

Level: TypeAlias = Literal["bestaand", "tijdelijk", "nieuwbouw"]
LEVELS: tuple[Level, ...] = ("bestaand", "tijdelijk", "nieuwbouw")


@dataclass(frozen=True, slots=True)
class SiteFact:
    """A fact of the site: `raam.afstand_tot_perceelsgrens`, with its label."""

    path: str
    label: str


@dataclass(frozen=True, slots=True)
class SiteLid:
    """A lid that depends on the site. Without `facts` only its own declaration says so: a person judges it, or
    its `uitleg` says why."""

    rule: Rule
    facts: tuple[SiteFact, ...]


def site_leden(law: Law, level: Level) -> tuple[SiteLid, ...]:
    """The site-bound leden that a building judged at `level` has to meet, in the law's order."""
    called = {
        rule.id
        for router in plan(law)
        for planned in router.routes
        if planned.route.included and planned.route.target.level == level and not planned.route.target.part
        for rule in planned.rules
    }
    found = (rule for rule in law.rules if rule.id in called and _asks_again(rule, law))
    return tuple(SiteLid(rule, site_facts(rule, law)) for rule in sorted(found, key=_in_order))


def _in_order(rule: Rule) -> tuple[NumberKey, NumberKey]:
    return number_key(rule.article), number_key(rule.lid or "0")


def _asks_again(rule: Rule, law: Law) -> bool:
    return has_norm(rule.body) and depends_on_site(rule, law)


def depends_on_site(rule: Rule, law: Law) -> bool:
    """Whether a lid says that it depends on the site, or reads a fact of it."""
    return declares_site(rule.body) or bool(site_facts(rule, law))


def declares_site(body: Body) -> bool:
    """Whether a lid or a part of it is `locatiegebonden`."""
    return body.site_bound or any(declares_site(part.body) for part in body.parts)


@cache
def site_facts(rule: Rule, law: Law) -> tuple[SiteFact, ...]:
    """The facts of the site that a lid reads: straight, or through a derivation, a view or a table, the rows of
    the tables that steer it included."""
    found = closure(_reads(rule, law), law.vocabulary)
    bound = (item for item in found if isinstance(item, Read) and item.kenmerk.site_bound)
    return tuple(SiteFact(f"{item.concept}.{item.kenmerk.name}", item.kenmerk.label) for item in bound)


def _reads(rule: Rule, law: Law) -> Iterator[Source]:
    scope = Scope(law.vocabulary)
    yield from body_reads(rule.body, scope, lambda number: (law.table(rule, number),))
    for steering in law.steering(rule):
        yield from table_reads(steering.table, scope)
