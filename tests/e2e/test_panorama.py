"""Panoramas are looked around in and scrolled through, in a real browser."""

from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from backend.accounts.models import User
from backend.photos.models import Asset, MediaType
from backend.photos.services.recording import record_renditions
from backend.storage.store import ObjectStore
from tests.e2e.conftest import Window
from tests.e2e.test_films import looked_at
from tests.factories import make_asset
from tests.workers.media.films.making import SPHERE_1, in_track, recoded
from tests.workers.stages.photos import stored_photo
from workers.stages.renditions import stage as renditions

pytestmark = pytest.mark.django_db(transaction=True)


def picture(width: int, height: int) -> bytes:
    """Every direction has a colour of its own."""
    across = np.linspace(0, 255, width, dtype=np.uint8)[None, :].repeat(height, axis=0)
    down = np.linspace(0, 255, height, dtype=np.uint8)[:, None].repeat(width, axis=1)
    stripes = ((np.arange(width) // 16 % 2) * 255).astype(np.uint8)[None, :].repeat(height, axis=0)
    file = BytesIO()
    Image.fromarray(np.stack([across, down, stripes], axis=-1)).save(file, "JPEG", quality=95)
    return file.getvalue()


def panorama(
    owner: User, store: ObjectStore, folder: Path, size: tuple[int, int], **fields: Any
) -> Asset:
    """As its stages leave it."""
    photo = stored_photo(store, folder, picture(*size))
    asset = make_asset(
        owner=owner,
        id=photo.asset_id,
        media_type=MediaType.JPEG,
        original_key=photo.original_key,
        width=size[0],
        height=size[1],
        **fields,
    )
    record_renditions(asset_id=asset.pk, result=renditions.run(photo), model_version="1")
    return asset


def shown_after(act: Any, what: Locator) -> tuple[bytes, bytes]:
    before = what.screenshot()
    act()
    what.page.wait_for_timeout(300)
    return before, what.screenshot()


def has_webgl(page: Page) -> bool:
    probe = "!!document.createElement('canvas').getContext('webgl')"
    return bool(page.evaluate(probe))


def test_a_sphere_is_looked_around_in_by_key_and_by_hand(
    window: Window, owner: User, store: ObjectStore, tmp_path: Path
) -> None:
    sphere = panorama(
        owner, store, tmp_path, (1024, 512), metadata={"projection": "equirectangular"}
    )
    page = window.go(f"/photos/{sphere.pk}")
    if not has_webgl(page):
        pytest.skip("this Chromium has no WebGL")
    page.get_by_role("button", name="Look around").click()
    view = page.locator("[data-panorama]")
    canvas = view.locator("canvas")
    expect(view).to_be_focused()
    page.wait_for_load_state("networkidle")
    for act in (
        lambda: page.keyboard.press("ArrowRight"),
        lambda: page.keyboard.press("+"),
        lambda: canvas.drag_to(
            canvas, source_position={"x": 300, "y": 200}, target_position={"x": 200, "y": 260}
        ),
    ):
        before, after = shown_after(act, canvas)
        assert before != after
    assert f"/photos/{sphere.pk}" in page.url
    page.keyboard.press("Escape")
    expect(view).to_be_hidden()
    assert f"/photos/{sphere.pk}" in page.url
    assert not window.complaints


def test_a_film_of_a_sphere_plays_while_it_is_looked_around_in(
    window: Window, owner: User, store: ObjectStore, sample_films: Path, tmp_path: Path
) -> None:
    made = recoded(
        sample_films / "bikes.mp4", tmp_path / "a.mp4", "-s", "512x256", "-an", seconds=4
    )
    photo = stored_photo(store, tmp_path, in_track(SPHERE_1)(made.read_bytes()))
    film = looked_at(owner, photo, MediaType.MP4)
    page = window.go(f"/photos/{film.pk}")
    if not has_webgl(page):
        pytest.skip("this Chromium has no WebGL")
    page.get_by_role("button", name="Look around").click()
    view = page.locator("[data-panorama]")
    canvas = view.locator("canvas")
    play = view.get_by_role("button", name="Play")
    expect(view).to_be_focused()
    page.wait_for_function("document.querySelector('[data-sphere-film]').readyState >= 2")
    page.evaluate("document.querySelector('[data-sphere-film]').loop = true")  # it is a short one
    before, after = shown_after(lambda: page.keyboard.press("ArrowRight"), canvas)
    assert before != after
    before, after = shown_after(lambda: page.keyboard.press(" "), canvas)
    assert before != after
    expect(play).to_have_attribute("aria-pressed", "true")
    play.click()
    expect(play).to_have_attribute("aria-pressed", "false")
    view.get_by_role("slider", name="Place in the film").focus()
    for key, place in (("Home", 0), ("End", 4)):
        page.keyboard.press(key)
        page.wait_for_function(
            "place => document.querySelector('[data-sphere-film]').currentTime === place", arg=place
        )
    view.get_by_role("button", name="Sound").click()
    assert page.evaluate("document.querySelector('[data-sphere-film]').muted")
    page.keyboard.press("Escape")
    expect(view).to_be_hidden()
    assert not window.complaints


def test_without_webgl_the_flat_picture_stays(
    window: Window, owner: User, store: ObjectStore, tmp_path: Path
) -> None:
    sphere = panorama(
        owner, store, tmp_path, (512, 256), metadata={"projection": "equirectangular"}
    )
    window.page.add_init_script("HTMLCanvasElement.prototype.getContext = () => null")
    page = window.go(f"/photos/{sphere.pk}")
    page.get_by_role("button", name="Look around").click()
    page.get_by_text("This browser cannot show spheres.").wait_for()
    expect(page.locator("[data-panorama]")).to_be_hidden()
    expect(page.locator(".frame > img")).to_be_visible()


def test_a_wide_picture_is_scrolled_through(
    window: Window, owner: User, store: ObjectStore, tmp_path: Path
) -> None:
    wide = panorama(owner, store, tmp_path, (2400, 400))
    page = window.go(f"/photos/{wide.pk}")
    page.get_by_role("button", name="Look through it").click()
    view = page.locator("[data-panorama]")
    expect(view).to_be_focused()
    page.wait_for_load_state("networkidle")
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('[data-panorama]').scrollLeft > 0")
    assert f"/photos/{wide.pk}" in page.url
    assert not window.complaints
