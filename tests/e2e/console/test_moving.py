"""Films, motion photos and panoramas: what moves, and what is moved through."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from backend.accounts.models import User
from backend.photos.models import Asset, MediaType
from backend.storage.store import ObjectStore
from tests.e2e.conftest import Window
from tests.e2e.console.moving import has_webgl, looked_at, panorama, shown_after
from tests.workers.media.films.making import SPHERE_1, in_track, recoded
from tests.workers.stages.photos import stored_photo

pytestmark = pytest.mark.django_db(transaction=True)


def viewer(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Photo", exact=True)


@pytest.fixture
def motion(
    owner: User, store: ObjectStore, sample_films: Path, sample_photos: Path, tmp_path: Path
) -> Asset:
    """A photo with a film within."""
    short = recoded(sample_films / "bikes.mp4", tmp_path / "short.mp4", "-c", "copy")
    content = (sample_photos / "china.jpg").read_bytes() + short.read_bytes()
    return looked_at(owner, stored_photo(store, tmp_path, content), MediaType.JPEG)


def test_a_motion_photo_plays_and_comes_to_rest(console: Window, motion: Asset) -> None:
    page = console.go(f"/photos/{motion.pk}")
    button = viewer(page).get_by_role("button", name="Play the motion")
    expect(viewer(page).locator("video")).to_have_count(0)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(viewer(page).locator("video")).to_have_count(1)
    expect(button).to_have_attribute("aria-pressed", "false", timeout=20_000)
    assert console.complaints == []


def test_a_film_of_a_sphere_plays_while_it_is_looked_around_in(
    console: Window, owner: User, store: ObjectStore, sample_films: Path, tmp_path: Path
) -> None:
    made = recoded(
        sample_films / "bikes.mp4", tmp_path / "a.mp4", "-s", "512x256", "-an", seconds=4
    )
    photo = stored_photo(store, tmp_path, in_track(SPHERE_1)(made.read_bytes()))
    film = looked_at(owner, photo, MediaType.MP4)
    page = console.go(f"/photos/{film.pk}")
    if not has_webgl(page):
        pytest.skip("this Chromium has no WebGL")
    viewer(page).get_by_role("button", name="Look around").click()
    view = page.get_by_role("group", name="Look around")
    expect(view).to_be_focused()
    tools = page.get_by_role("group", name="The film")
    expect(tools.get_by_role("button", name="Play")).to_be_visible()
    page.keyboard.press(" ")
    expect(tools.get_by_role("button", name="Pause")).to_be_visible()
    page.locator("video").evaluate(
        """film => new Promise((moves) => {
            film.addEventListener("timeupdate", () => film.currentTime > 0.2 && moves());
        })"""
    )
    page.keyboard.press(" ")
    expect(tools.get_by_role("button", name="Play")).to_be_visible()
    before, after = shown_after(lambda: page.keyboard.press("ArrowRight"), view.locator("canvas"))
    assert before != after
    tools.get_by_role("button", name="Mute").click()
    expect(tools.get_by_role("button", name="Unmute")).to_be_visible()
    assert console.complaints == []


def test_a_wide_picture_is_scrolled_through(
    console: Window, owner: User, store: ObjectStore, tmp_path: Path
) -> None:
    wide = panorama(owner, store, tmp_path, (2400, 400))
    page = console.go(f"/photos/{wide.pk}")
    through = viewer(page).get_by_role("button", name="Look through it")
    through.click()
    expect(through).to_have_attribute("aria-pressed", "true")
    picture = viewer(page).locator("img[data-preview]")
    page.wait_for_timeout(500)  # it comes near
    before, after = shown_after(lambda: page.keyboard.press("ArrowRight"), picture)
    assert before != after
    page.keyboard.press("Escape")
    expect(through).to_have_attribute("aria-pressed", "false")
    assert str(wide.pk) in page.url
    assert console.complaints == []
