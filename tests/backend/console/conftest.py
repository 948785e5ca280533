"""What `make console` builds, in short: pages with a place for each thing that Django puts in."""

from pathlib import Path

import pytest
from pytest_django import Settings

BUILT = (
    '<meta name="csp-nonce" content="" /><title>拾光</title>'
    '<script type="module" src="/static/console/{}.js">'
)


@pytest.fixture
def page(settings: Settings, tmp_path: Path) -> Path:
    settings.CONSOLE_PAGE = tmp_path / "index.html"
    settings.CONSOLE_PAGE.write_text(BUILT.format("a"))
    settings.CONSOLE_PAGE.with_name("guest.html").write_text(BUILT.format("guest"))
    return Path(settings.CONSOLE_PAGE)
