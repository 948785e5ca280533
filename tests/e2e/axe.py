"""The axe engine, with the rules of WCAG 2.2 A and AA, and its own best practices.

https://github.com/dequelabs/axe-core
"""

from typing import Any

from playwright.sync_api import Page

from backend.config.settings import BASE_DIR

_SCRIPT = BASE_DIR / "admin" / "node_modules" / "axe-core" / "axe.min.js"
_GRAVE = ("serious", "critical")


def violations(page: Page) -> list[str]:
    """What axe finds grave, each as its rule and where it is."""
    found: dict[str, Any] = page.evaluate(
        "async script => { (0, eval)(script); return await axe.run() }", _SCRIPT.read_text()
    )
    return [
        f"{violation['id']}: {node['html'][:200]} {' '.join(node['failureSummary'].split())}"
        for violation in found["violations"]
        if violation["impact"] in _GRAVE
        for node in violation["nodes"]
    ]
