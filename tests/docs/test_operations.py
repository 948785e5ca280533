"""The operator's page names every setting that the code reads, and no other."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
READ = re.compile(r'\benv\.\w+\(\s*"([A-Z][A-Z0-9_]+)"')
NAMED = re.compile(r"`([A-Z][A-Z0-9_]+)`")


def settings_in_code() -> set[str]:
    return {
        name
        for path in (ROOT / "backend" / "config" / "settings").glob("*.py")
        for name in READ.findall(path.read_text(encoding="utf-8"))
    }


def settings_on_page() -> set[str]:
    page = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
    return {name for row in rows for name in NAMED.findall(row)}


def test_every_setting_is_documented() -> None:
    assert settings_in_code() - settings_on_page() == set()


def test_nothing_is_documented_that_is_not_read() -> None:
    assert settings_on_page() - settings_in_code() == set()
