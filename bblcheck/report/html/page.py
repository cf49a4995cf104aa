"""The page: templates, style and script put together, under a policy that lets nothing else in."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.dossiertext import PAPER_MARKS, TERM_MARKS
from bblcheck.report.html.against import against
from bblcheck.report.html.gathering import views_of
from bblcheck.report.html.showing import Showing
from bblcheck.report.html.views import ORDER, SHOWN_TASKS
from bblcheck.report.report import Report
from bblcheck.report.summing import capitalised
from bblcheck.report.together import Topic
from bblcheck.report.whatiftext import shifts

TOPIC_IDS: Mapping[Topic, str] = {"procedure": "procedure", "difference": "diff", "life": "time"}

if TYPE_CHECKING:
    from jinja2 import Environment


def document(report: Report) -> str:
    """The page of a run; every text in it is escaped."""
    showing = Showing(report.language)
    blocks, homes = views_of(report, showing)
    return rendered(
        "report.html.jinja",
        showing,
        script=_asset("report.js"),
        blocks=blocks,
        homes=homes,
        topic_ids=TOPIC_IDS,
        count=report.count,
        problems=report.problems,
        against=against(report.comparison, report.language) if report.comparison else (),
        verdicts=ORDER,
        Verdict=Verdict,
        term_marks=TERM_MARKS,
        paper_marks=PAPER_MARKS,
        shifts=shifts,
        shown_tasks=SHOWN_TASKS,
    )


def rendered(template: str, showing: Showing, *, script: str = "", **values: object) -> str:
    """A page of one of the templates, with the style, the script and the policy that lets only those in."""
    style = _asset("report.css")
    return (
        _environment()
        .get_template(template)
        .render(
            **values,
            lang=showing.language,
            s=showing,
            t=showing.t,
            style=Markup(style),
            script=Markup(script),
            policy=policy(style, script),
        )
    )


def policy(style: str, script: str) -> str:
    """Only this style and this script, none without one; no request, no frame, no form leaves the page."""
    scripts = f"script-src {_digest(script)}; " if script else ""
    return f"default-src 'none'; style-src {_digest(style)}; {scripts}base-uri 'none'; form-action 'none'"


def _digest(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


@cache
def _asset(name: str) -> str:
    found = files("bblcheck.report").joinpath("templates", name).read_text(encoding="utf-8")
    return "\n" + found.strip() + "\n"


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("bblcheck.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["safe_svg"] = Markup
    environment.filters["capitalise"] = capitalised
    return environment
