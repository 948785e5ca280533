"""What one says about a photo on its page: stars, time, place, and how it is turned and cropped."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from backend.accounts.models import User
from backend.photos.models import Asset, MediaType
from backend.photos.services.recording import record_edits, record_renditions
from backend.storage.store import ObjectStore
from tests.e2e.conftest import Window
from tests.factories import make_asset
from tests.workers.stages.photos import stored_photo
from workers.stages.contract import Photo
from workers.stages.edits import stage as edits
from workers.stages.renditions import stage as renditions

pytestmark = pytest.mark.django_db(transaction=True)

NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def taken(owner: User, store: ObjectStore, sample_photos: Path, tmp_path: Path) -> Photo:
    """A real photo, 640 x 427, as its stages leave it."""
    photo = stored_photo(store, tmp_path, (sample_photos / "china.jpg").read_bytes())
    made = renditions.run(photo)
    make_asset(
        owner=owner,
        id=photo.asset_id,
        media_type=MediaType.JPEG,
        captured_at=NOON,
        original_key=photo.original_key,
        width=640,
        height=427,
    )
    record_renditions(asset_id=photo.asset_id, result=made, model_version="1")
    return photo


def asset_of(photo: Photo) -> Asset:
    return Asset.objects.get(pk=photo.asset_id)


def open_editor(page: Page) -> None:
    page.get_by_role("button", name="Turn and crop").click()
    expect(page.locator("[data-editor-stage] canvas")).to_be_visible()


def test_a_photo_is_turned_and_cropped_seen_at_once_and_put_back(
    window: Window, taken: Photo
) -> None:
    page = window.go(f"/photos/{taken.asset_id}")
    open_editor(page)
    page.get_by_role("button", name="Turn right").click()
    page.get_by_label("1:1").check(force=True)
    page.locator("[data-crop-frame]").focus()
    page.keyboard.press("Shift+ArrowLeft")
    with page.expect_navigation():
        page.get_by_role("button", name="Save").click()
    turn, crop = asset_of(taken).steps
    assert turn == {"action": "rotate", "degrees": 90}
    assert crop["width"] * 427 == pytest.approx(crop["height"] * 640, rel=0.01)
    drawn = page.locator(".frame canvas")
    expect(drawn).to_be_visible()  # by the recipe, while the picture is being made
    made = edits.run(replace(taken, recipe=tuple(asset_of(taken).steps)))
    record_edits(asset_id=taken.asset_id, result=made, model_version="1")
    expect(drawn).to_have_count(0)
    picture = page.locator(".frame > img")
    width, height = picture.evaluate("image => [image.naturalWidth, image.naturalHeight]")
    assert width == pytest.approx(height, abs=2)
    open_editor(page)
    page.get_by_role("button", name="Back to the original").click()
    with page.expect_navigation():
        page.get_by_role("button", name="Save").click()
    expect(picture).to_be_visible()
    assert asset_of(taken).recipe is None
    assert picture.evaluate("image => image.naturalWidth") == 640
    assert window.complaints == []


def test_a_frame_is_pulled_by_the_pointer(window: Window, taken: Photo) -> None:
    page = window.go(f"/photos/{taken.asset_id}")
    open_editor(page)
    area = page.locator("[data-crop-layer]").bounding_box()
    assert area is not None
    corner = (area["x"] + area["width"] - 5, area["y"] + area["height"] - 5)
    page.mouse.move(*corner)
    page.mouse.down()
    page.mouse.move(corner[0] - area["width"] / 2, corner[1] - area["height"] / 4, steps=4)
    page.mouse.up()
    with page.expect_navigation():
        page.get_by_role("button", name="Save").click()
    (crop,) = asset_of(taken).steps
    assert (crop["left"], crop["top"]) == (0, 0)
    assert crop["width"] == pytest.approx(0.5, abs=0.01)
    assert crop["height"] == pytest.approx(0.75, abs=0.01)


def test_stars_time_and_place_are_kept(window: Window, taken: Photo) -> None:
    page = window.go(f"/photos/{taken.asset_id}")
    page.keyboard.press("4")
    page.get_by_role("button", name="Change the time").click()
    dialog = page.get_by_role("dialog", name="When was it taken?")
    dialog.get_by_label("On the photographer's clock").fill("2023-07-01T21:30")
    dialog.get_by_label("Offset from UTC").select_option("+05:45")
    dialog.get_by_role("button", name="Save").click()
    expect(page.locator(".facts")).to_contain_text("Saturday 21:30")
    page.get_by_role("button", name="Change the place").click()
    place = page.get_by_role("dialog", name="Where was it taken?")
    place.locator("[data-place-map]").click(position={"x": 100, "y": 100})
    expect(place.get_by_label("Latitude")).not_to_have_value("")
    place.get_by_label("Latitude").fill("27.7")
    place.get_by_label("Longitude").fill("85.3")
    place.get_by_role("button", name="Save").click()
    expect(page.locator(".facts")).to_contain_text("27.70000, 85.30000")
    asset = asset_of(taken)
    assert asset.rating == 4
    assert asset.captured_at == datetime(2023, 7, 1, 15, 45, tzinfo=UTC)
    assert (asset.captured_offset_minutes, asset.latitude) == (345, 27.7)
    page.reload()
    expect(page.get_by_label("4 stars")).to_be_checked()
    assert window.complaints == []
