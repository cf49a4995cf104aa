"""With `--lang en` everything the tool says is English; Dutch stands only in quotes, names and ids."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.cases import SAMPLES
from tests.cli.running import run

DUTCH = re.compile(
    r"\b(de|het|een|niet|geen|van|voor|bij|naar|als|uit|om|wel|ook|nog|moet|deze|dit|zijn|wordt|worden|kan|te|tot|"
    r"aan|artikel|gegevens|woning|woningen|ruimte|voldoet|ontbreekt|ontbreken|onbekend|lijst|alleen|ten minste|"
    r"ten hoogste|meer dan|minder dan|volgens|overige|rij|tabel|omdat|geldt|gelden|eerst|daarna|verklaring|fout|regels|"
    r"regel|bestand|bestanden|kies|gebruik|verwacht|gevonden|bedoelt|waarde|feiten|feit|plaats|plaatsing|niveau|"
    r"nieuwbouw|bestaande|tijdelijk|tijdelijke|onderdeel|onderdelen|verschillen|verschil|eigenschap|omtrek|vloer|"
    r"kleinste|grootste|samenstelling|gewijzigd|ongewijzigd|uitkomst|uitkomsten|beoordelen|beoordeel|lezing|streng|"
    r"soepel|wijziging|opgegeven|niets|hulpmiddel|besluit)\b"
)
QUOTED = re.compile(
    r"«[^«»]*»|(?<=\w)\[[^\]]*\]|https?://\S+|\S+\.(?:json|ifc|bbl)\S*|`[^`]*`|\(/\w[^\s()]*\)"
)
OPTION = re.compile(r"\b\w+(?:\.\w+)+ is \w+")
"""A fact of a formula with its option: names of the vocabulary, which stay as they are."""
LAW = (
    "Besluit bouwwerken leefomgeving",
    "Bouwbesluit 2012",
    "Regeling tegemoetkoming herplaatsing flexwoningen",
)
HOMES = sorted(SAMPLES.glob("*/model.ifc")) + sorted(SAMPLES.glob("*/home.json"))
DOSSIERS = sorted(SAMPLES.glob("*/dossier*.json"))


def leaked(said: str, names: frozenset[str] = frozenset()) -> list[str]:
    """The lines that hold Dutch outside quotes, names and ids."""
    known = sorted((*names, *LAW), key=len, reverse=True)
    return [line for line in said.splitlines() if DUTCH.search(_bare(line, known))]


def _bare(line: str, known: list[str]) -> str:
    bare = OPTION.sub(" ", QUOTED.sub(" ", line))
    for name in known:
        bare = bare.replace(name, " ")
    return re.sub(r"\b\w+(?:\.\w+)+\b|\b\w+_\w+\b", " ", bare)


def names_in(said: str) -> frozenset[str]:
    """The names that files give: of homes, sites, rooms, elements and documents."""
    return frozenset(_strings(json.loads(said)))


NAMED = (
    "name",
    "site",
    "value",
    "recognised_as",
    "document",
    "element",
    "fact",
    "topic",
    "concept",
    "path",
    "id",
)


def _strings(content: object, key: str = "") -> Iterator[str]:
    match content:
        case dict():
            for name, part in content.items():
                yield from _strings(part, name)
        case list():
            for part in content:
                yield from _strings(part, key)
        case str() if key in NAMED and len(content) > 2:
            yield content
            yield from (part for part in re.split(r"[\[\]]", content) if len(part) > 2)


@pytest.mark.parametrize("home", HOMES, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_a_check_is_english(home: Path) -> None:
    names = names_in(run("check", str(home), "--format", "json").stdout)
    assert leaked(run("check", str(home), "--lang", "en", "--all").stdout, names) == []


@pytest.mark.parametrize("dossier", DOSSIERS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_a_move_is_english(dossier: Path) -> None:
    asked = ("relocate", str(dossier), "--announced", "--rthf")
    names = names_in(run(*asked, "--format", "json").stdout) | _documents(dossier)
    assert leaked(run(*asked, "--lang", "en", "--all").stdout, names) == []


def _documents(dossier: Path) -> frozenset[str]:
    return frozenset(re.findall(r'"(?:naam|inhoud|persoon)": "([^"]+)"', dossier.read_text(encoding="utf-8")))


@pytest.mark.parametrize("form", ["letter", "junit", "sarif", "github"])
def test_every_format_is_english(form: str) -> None:
    dossier = SAMPLES / "twee-kamers" / "dossier-aanpassing.json"
    names = names_in(run("relocate", str(dossier), "--format", "json").stdout) | _documents(dossier)
    said = run("relocate", str(dossier), "--lang", "en", "--format", form).stdout
    plain = re.sub(
        r'"(?:uri|name|fullyQualifiedName|topic|level|home|fact|operator|reason|tags|attribute|root)": .*',
        "",
        said,
    )
    plain = re.sub(r'"bbl",?|"verplaatsing"|classname="[^"]*"|value="[^"]*"', "", plain).replace(
        "&#039;", "'"
    )
    assert leaked(plain.replace("\\", ""), names) == []


VIEWS: tuple[tuple[str, ...], ...] = (
    ("rules", "list", "4.16"),
    ("rules", "columns", "verblijfsruimte.hoogte"),
    ("rules", "site"),
    ("rules", "site", "--differences"),
    ("rules", "diff", "2024-07-01", "2026-09-24"),
    ("rules", "coverage"),
    ("rules", "test", "4.164"),
    ("rules", "list", "99"),
    ("rules", "columns", "geenonderwerp"),
    ("rules", "show", "99.9"),
    ("home", "missing", str(SAMPLES / "studio" / "home.json")),
    ("check", "geen.json"),
    ("check", str(SAMPLES)),
    ("check", str(SAMPLES / "studio" / "home.json"), "--site", str(SAMPLES / "studio" / "home.json")),
    ("check", str(SAMPLES / "studio" / "home.json"), "--set", "ruimten[x].hoogte=2 m"),
    ("check", str(SAMPLES / "studio" / "home.json"), "--reason", "x"),
    ("relocate", str(SAMPLES / "studio" / "home.json")),
    ("check", str(SAMPLES / "studio" / "home.json"), "--reference-date", "2026-13-01"),
    ("verify", str(SAMPLES / "studio" / "home.json")),
)


@pytest.mark.parametrize("command", VIEWS, ids=" ".join)
def test_a_view_is_english(command: tuple[str, ...]) -> None:
    done = run(*command, "--lang", "en")
    assert leaked(done.stdout + done.stderr) == []


def test_an_explanation_is_english_but_for_the_rule_itself() -> None:
    said = run("explain", "4.164.4", str(SAMPLES / "studio" / "home.json"), "--lang", "en").stdout
    head, _, rest = said.partition("regime: ")
    assert head.startswith("The text of the rule, in Dutch")
    assert "hoogte 2.5 m at least 2.6 m (table 4.162, row other): not compliant, 0.1 m short" in rest
    assert leaked(rest.replace("Verblijfsgebied 1", "").replace("Woon-slaapkamer met keuken", "")) == []


def test_rules_that_are_wrong_are_told_in_english(tmp_path: Path) -> None:
    (tmp_path / "fout.bbl").write_text("artikel 4.1\n", encoding="utf-8")
    done = run("rules", "lint", "--rules", str(tmp_path), "--lang", "en")
    assert done.code == 2
    assert done.stderr.startswith("error: ")
    assert leaked(done.stderr.replace("artikel 4.1", "")) == []


@pytest.mark.parametrize("group", ["", "rules", "home"])
def test_help_is_in_the_language_asked(group: str) -> None:
    for path in _commands(group):
        dutch, english = (run(*path, "-h", "--lang", language).stdout for language in ("nl", "en"))
        assert dutch.startswith("Gebruik: ")
        assert "Opties:\n" in dutch
        assert not re.search(r"\b(Usage|Options|Commands|Show this|\[OPTIONS\])\b", dutch)
        assert english.startswith("Usage: ")
        assert leaked(re.sub(r"\[[a-z|]*\]|-\S+|verify|ruimten\S+", " ", english)) == []


def _commands(group: str) -> Iterator[tuple[str, ...]]:
    from bblcheck.cli.app import COMMANDS
    from bblcheck.cli.home import home
    from bblcheck.cli.rules import rules

    yield (group,) if group else ()
    names = {
        "": [name for name in COMMANDS if name != "dossier"],
        "rules": rules.commands,
        "home": home.commands,
    }
    for name in names[group]:
        yield (group, name) if group else (name,)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("check",), "het argument HOME... ontbreekt"),
        (("chek",), "onbekende opdracht `chek`; bedoelt u `check`?"),
        (("rules", "lst"), "onbekende opdracht `lst`; bedoelt u list?"),
        (("check", "x", "--peildatum", "y"), "de optie --peildatum bestaat niet"),
        (
            ("check", "x", "--as", "y"),
            "verkeerde waarde voor --as: y is geen van 'nieuwbouw', 'tijdelijk', 'bestaand'",
        ),
        (("check", "x", "--site"), "de optie --site vraagt een waarde"),
        (("check", "x", "--all=1"), "de optie --all neemt geen waarde"),
        (("rules", "lint", "x"), "dit argument is te veel: x"),
    ],
)
def test_wrong_usage_is_told_in_dutch(arguments: tuple[str, ...], message: str) -> None:
    done = run(*arguments)
    assert done.code == 2
    assert done.stderr.splitlines()[-1] == f"fout: {message}"
    assert not re.search(r"\b(Usage|Try|Error|No such|Missing|Did you)\b", done.stderr)
