"""Runs axe-core on a page in the browser, and tells what it found."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

from tests.report.html.chromium import dom

STANDARD = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice")
SCRIPT = Path(__file__).parent / "axe-core" / "axe.min.js"
RUN = """
axe.run(document, {runOnly: %s}).then((found) => {
  const pre = document.createElement("pre");
  pre.id = "axe-found";
  pre.textContent = JSON.stringify(found.violations.map((rule) => ({
    id: rule.id, impact: rule.impact, nodes: rule.nodes.map((node) => node.html.slice(0, 200))})));
  document.body.append(pre);
});
"""


def violations(page: Path, folder: Path, *, width: int = 1280) -> list[dict[str, Any]]:
    """What breaks WCAG 2.1 AA in a window of this width. The copy that is tested lacks the policy, which would keep
    the script out."""
    content = page.read_text(encoding="utf-8")
    content = re.sub(r"<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "", content)
    run = SCRIPT.read_text(encoding="utf-8") + RUN % json.dumps(STANDARD)
    copy = folder / f"axe-{page.name}"
    copy.write_text(content.replace("</body>", f"<script>{run}</script></body>"), encoding="utf-8")
    found = re.search(
        r'<pre id="axe-found">(.*?)</pre>',
        dom(copy, "--virtual-time-budget=60000", f"--window-size={width},900"),
        re.DOTALL,
    )
    assert found is not None, "axe did not finish"
    result: list[dict[str, Any]] = json.loads(html.unescape(found[1]))
    return result
