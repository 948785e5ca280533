"""Films among the photos: they move without a sound while somebody points at them."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from backend.accounts.models import User
from backend.photos.models import Asset, RenditionKind
from tests.backend.exports.stored import stored_rendition
from tests.backend.photos.test_films import video
from tests.e2e.conftest import Window
from tests.factories import make_asset


@pytest.fixture
def film(owner: User, sample_photos: Path) -> Asset:
    """With a picture in the place of its animation; a photo is beside it."""
    made = video(owner)
    make_asset(owner=owner, captured_at=made.captured_at)
    picture = (sample_photos / "flower.jpg").read_bytes()
    stored_rendition(made, RenditionKind.ANIMATION, picture)
    return made


def tile_of(console: Window, film: Asset) -> Locator:
    return console.go("/").locator(f"[data-photo='{film.pk}']")


def test_a_film_moves_while_it_is_pointed_at(console: Window, film: Asset) -> None:
    tile = tile_of(console, film)
    page = console.page
    moving = page.locator("[data-moving]")
    page.get_by_role("link", name=re.compile("^Photo of")).hover()
    tile.hover()
    expect(moving).to_have_count(1)
    expect(tile.locator("[data-moving]")).to_have_attribute("src", re.compile("/animation"))
    assert moving.evaluate("async image => { await image.decode(); return image.naturalWidth }") > 1
    page.mouse.move(0, 0)
    expect(moving).to_have_count(0)
    assert console.complaints == []


def test_it_does_not_for_who_passes_by_or_wants_nothing_to_move(
    console: Window, film: Asset
) -> None:
    tile = tile_of(console, film)
    page = console.page
    tile.hover()
    page.mouse.move(0, 0)
    page.wait_for_timeout(600)
    expect(page.locator("[data-moving]")).to_have_count(0)
    page.emulate_media(reduced_motion="reduce")
    tile.hover()
    page.wait_for_timeout(600)
    expect(page.locator("[data-moving]")).to_have_count(0)
    assert console.complaints == []
