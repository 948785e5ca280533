"""What is built of the web apps, in short: pages with places for the things that Django puts in."""

from pathlib import Path

import pytest
from pytest_django import Settings

BUILT = (
    '<meta name="csp-nonce" content="" /><title>拾光</title>'
    '<script type="module" src="/static/{}.js">'
)


@pytest.fixture
def page(settings: Settings, tmp_path: Path) -> Path:
    settings.CONSOLE_PAGE = tmp_path / "index.html"
    settings.CONSOLE_PAGE.write_text(BUILT.format("console/a"))
    settings.CONSOLE_PAGE.with_name("guest.html").write_text(BUILT.format("console/guest"))
    return Path(settings.CONSOLE_PAGE)


@pytest.fixture
def page_in_hand(settings: Settings, tmp_path: Path) -> Path:
    settings.MINIPROGRAM_PAGE = tmp_path / "index.html"
    settings.MINIPROGRAM_PAGE.write_text(BUILT.format("miniprogram/js/app"))
    return Path(settings.MINIPROGRAM_PAGE)
