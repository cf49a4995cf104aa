"""All rule files together: names, kinds and units, before anything runs."""

from __future__ import annotations

from collections.abc import Sequence

from bblcheck.language.checking.articles import check_articles
from bblcheck.language.checking.begrippen import check_begrippen
from bblcheck.language.checking.bodies import check_lid
from bblcheck.language.checking.cycles import check_cycles
from bblcheck.language.checking.expressions import Expressions, Place
from bblcheck.language.checking.findings import Findings
from bblcheck.language.checking.index import LidIndex, PlacedLid
from bblcheck.language.checking.tables import TableBook, check_table
from bblcheck.language.checking.targets import check_targets
from bblcheck.language.errors import RuleError
from bblcheck.language.scope import Scope
from bblcheck.language.tree import RuleFile
from bblcheck.language.vocabulary import Vocabulary


def check(files: Sequence[RuleFile]) -> list[RuleError]:
    """What is wrong in these files, sorted by place. A finding with `is_error` False is a warning."""
    findings = Findings()
    begrippen = [begrip for file in files for begrip in file.begrippen]
    vocabulary = Vocabulary.of(begrippen)
    index = LidIndex(files)
    expressions = Expressions(findings, TableBook(files))
    check_begrippen(expressions, begrippen, vocabulary)
    check_cycles(findings, begrippen, vocabulary)
    check_articles(findings, index)
    _check_leden(expressions, index, Scope(vocabulary))
    return findings.sorted()


def _check_leden(expressions: Expressions, index: LidIndex, scope: Scope) -> None:
    for lid in index.leden:
        check_lid(expressions, lid, _place(lid, scope))
    for lid in index.leden:
        check_targets(expressions, index, lid, _place(lid, scope))
    for placed in expressions.book:
        if placed.table.at not in expressions.book.used:
            check_table(expressions, placed.table, Place(scope, placed.besluit, placed.validity))


def _place(lid: PlacedLid, scope: Scope) -> Place:
    return Place(scope, lid.header.besluit, lid.article.validity)
