"""What one does with a photo."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from backend.accounts.models import User
from backend.photos.models import Asset
from tests.e2e.conftest import Window
from tests.factories.assets import make_asset
from tests.factories.people import make_face, make_person

NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def photos(owner: User) -> list[Asset]:
    """Three, the newest first."""
    return [make_asset(owner=owner, captured_at=NOON - timedelta(days=n)) for n in range(3)]


def test_arrows_turn_to_the_neighbours_and_escape_leads_back(
    window: Window, photos: list[Asset]
) -> None:
    page = window.go(f"/photos/{photos[0].pk}")
    page.keyboard.press("ArrowRight")
    page.wait_for_url(f"**/photos/{photos[1].pk}")
    page.keyboard.press("ArrowRight")
    page.wait_for_url(f"**/photos/{photos[2].pk}")
    page.keyboard.press("ArrowLeft")
    page.wait_for_url(f"**/photos/{photos[1].pk}")
    page.keyboard.press("Escape")
    page.wait_for_url(f"{window.url}/")


def test_a_heart_and_a_caption_are_kept(window: Window, photos: list[Asset]) -> None:
    page = window.go(f"/photos/{photos[0].pk}")
    heart = page.get_by_role("button", name="Favourite")
    heart.click()
    expect(heart).to_have_attribute("aria-pressed", "true")
    caption = page.get_by_label("Caption")
    caption.fill("湖边的下午")
    caption.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Saved")).to_be_visible()
    photos[0].refresh_from_db()
    assert (photos[0].is_favorite, photos[0].caption) == (True, "湖边的下午")
    page.reload()
    expect(heart).to_have_attribute("aria-pressed", "true")
    expect(caption).to_have_value("湖边的下午")


def test_the_trash_gives_back_what_it_took(window: Window, photos: list[Asset]) -> None:
    page = window.go(f"/photos/{photos[0].pk}")
    page.get_by_role("button", name="Move to the trash").click()
    page.wait_for_url(f"**/photos/{photos[1].pk}")  # on to the next one
    photos[0].refresh_from_db()
    assert photos[0].trashed_at is not None
    page = window.go(f"/photos/{photos[0].pk}")
    with page.expect_navigation():
        page.get_by_role("button", name="Restore").click()
    expect(page.get_by_role("button", name="Move to the trash")).to_be_visible()
    photos[0].refresh_from_db()
    assert photos[0].trashed_at is None


def test_faces_show_on_request_where_they_are(window: Window, owner: User) -> None:
    asset = make_asset(owner=owner, captured_at=NOON, renditions=True)
    person = make_person(owner=owner, name="奶奶")
    make_face(asset=asset, person=person, left=0.25, top=0.5, width=0.5, height=0.25, crop_key="")
    page = window.go(f"/photos/{asset.pk}")
    face = page.locator(".face")
    expect(face).to_be_hidden()
    page.get_by_role("button", name="Show faces").click()
    expect(face).to_be_visible()
    inner, outer = face.bounding_box(), page.locator(".frame").bounding_box()
    assert inner is not None
    assert outer is not None
    assert inner["x"] - outer["x"] == pytest.approx(outer["width"] * 0.25, abs=1)
    assert inner["width"] == pytest.approx(outer["width"] * 0.5, abs=1)
    assert inner["y"] - outer["y"] == pytest.approx(outer["height"] * 0.5, abs=1)
    face.click()
    page.wait_for_url(f"**/people/{person.pk}")


def test_a_refusal_is_said_and_undone(window: Window, photos: list[Asset]) -> None:
    page = window.go(f"/photos/{photos[0].pk}")
    Asset.objects.filter(pk=photos[0].pk).delete()
    heart = page.get_by_role("button", name="Favourite")
    heart.click()
    expect(page.get_by_role("status").filter(has_text="That did not work")).to_be_visible()
    expect(heart).to_have_attribute("aria-pressed", "false")


def test_people_are_named_where_they_stand(window: Window, owner: User) -> None:
    person = make_person(owner=owner)
    make_face(asset=make_asset(owner=owner), person=person, crop_key="")
    page = window.go("/people")
    field = page.get_by_label("Name", exact=True)
    field.fill("奶奶")
    field.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Saved")).to_be_visible()
    person.refresh_from_db()
    assert person.name == "奶奶"
