"""What a guest does with the page of a link."""

import re
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageOps
from playwright.sync_api import Page, Route, expect
from redis import Redis

from backend.accounts.models import User
from backend.photos.models import Asset, Rendition, RenditionKind, Upload
from backend.sharing.models import ShareLink
from backend.sharing.services.keys import key_of
from backend.storage import keys
from backend.storage.store import ObjectStore
from tests.e2e.conftest import Window
from tests.factories.assets import make_asset
from tests.factories.sharing import make_link

NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)
NAMES = ("china.jpg", "flower.jpg", "coffee.png", "casio_skyline.jpg")
SIZES = {
    RenditionKind.THUMBNAIL: 512,
    RenditionKind.PREVIEW: 1280,
    RenditionKind.FULL_SIZE: 2560,  # made, so that a download need not wait for it
}

pytestmark = pytest.mark.usefixtures("redis_client")


def photo(owner: User, path: Path, store: ObjectStore, **fields: Any) -> Asset:
    """With the pictures that the workers would have made of it."""
    picture = ImageOps.exif_transpose(Image.open(path)).convert("RGB")
    asset = make_asset(owner=owner, width=picture.width, height=picture.height, **fields)
    for kind, most in SIZES.items():
        small = picture.copy()
        small.thumbnail((most, most))
        content = BytesIO()
        small.save(content, "WEBP", quality=80)
        key = keys.rendition(owner.pk, asset.pk, kind, content.getvalue())
        store.put(key, content.getvalue(), content_type="image/webp")
        Rendition.objects.create(
            asset=asset,
            kind=kind,
            object_key=key,
            width=small.width,
            height=small.height,
            size=len(content.getvalue()),
        )
    return asset


@pytest.fixture
def photos(owner: User, sample_photos: Path, store: ObjectStore) -> list[Asset]:
    """Two on each of two days, in the order in which they were taken."""
    return [
        photo(
            owner,
            sample_photos / name,
            store,
            captured_at=NOON + timedelta(days=number // 2, minutes=number),
            caption="断桥" if number == 0 else "",
        )
        for number, name in enumerate(NAMES)
    ]


def address(link: ShareLink) -> str:
    return f"/s/{key_of(link)}"


def shown(page: Page) -> str | None:
    """Which photo the viewer holds, once its large picture is there."""
    large = page.locator("[data-stage] img:not([data-waiting])").last
    expect(large).to_be_visible()
    return large.get_attribute("src")


def test_a_photo_opens_turns_by_keyboard_and_closes_by_the_way_back(
    door: Window, owner: User, photos: list[Asset]
) -> None:
    page = door.go(address(make_link(owner=owner, assets=photos, title="西湖的周末")))
    expect(page.get_by_role("heading", level=1)).to_have_text("西湖的周末")
    tiles = page.locator("[data-lent]")
    expect(tiles).to_have_count(len(photos))
    tiles.first.click()
    viewer = page.locator("[data-viewer]")
    expect(viewer).to_contain_text("断桥")
    assert str(photos[0].pk) in (shown(page) or "")
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-stage] img").last).to_have_attribute(
        "src", re.compile(str(photos[1].pk))
    )
    page.keyboard.press("End")
    expect(page.locator("[data-next]")).to_be_disabled()
    page.go_back()
    expect(viewer).to_be_hidden()
    tiles.first.click()
    page.keyboard.press("Escape")
    expect(viewer).to_be_hidden()
    assert door.complaints == []


def test_it_is_saved_as_a_file(door: Window, owner: User, photos: list[Asset]) -> None:
    page = door.go(address(make_link(owner=owner, assets=photos)))
    page.locator("[data-lent]").first.click()
    with page.expect_download() as saving:
        page.get_by_role("button", name="Download", exact=True).click()
    assert saving.value.suggested_filename.endswith(".webp")


def test_the_password_opens_the_door_and_a_wrong_one_does_not(
    door: Window, owner: User, photos: list[Asset]
) -> None:
    link = make_link(owner=owner, assets=photos, title="秘密", password="龙井茶 2024")
    page = door.go(address(link))
    assert "秘密" not in page.content()
    page.get_by_label("Password").fill("wrong")
    page.get_by_role("button", name="Show the photos").click()
    expect(page.get_by_role("alert")).to_have_text("That is not the password.")
    page.get_by_label("Password").fill("龙井茶 2024")
    page.get_by_role("button", name="Show the photos").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("秘密")
    page.wait_for_load_state()  # until then a photo is a link to its picture
    page.locator("[data-lent]").first.click()
    with page.expect_download():
        page.get_by_role("button", name="Download", exact=True).click()


def test_a_guest_adds_photos(
    door: Window, owner: User, photos: list[Asset], sample_photos: Path
) -> None:
    page = door.go(address(make_link(owner=owner, assets=photos, allows_upload=True)))
    page.locator("[data-files]").set_input_files(sample_photos / "chelsea.png")
    expect(page.locator("[data-tray] li")).to_contain_text("arrived")
    upload = Upload.objects.get()
    assert (upload.owner, upload.filename) == (owner, "chelsea.png")
    assert upload.guest_upload.state == "pending"


def test_pictures_whose_addresses_have_expired_are_fetched_anew(
    door: Window, owner: User, photos: list[Asset], redis_client: Redis
) -> None:
    page = door.page
    stale = re.compile(r"/thumbnail\.")
    refused: set[str] = set()

    def refuse_once(route: Route) -> None:
        path = route.request.url.partition("?")[0]
        if path in refused:
            route.continue_()
        else:
            refused.add(path)
            route.fulfill(status=403)

    page.route(stale, refuse_once)
    door.go(address(make_link(owner=owner, assets=photos)))
    first = page.locator("[data-lent] img").first
    expect(first).to_have_js_property("complete", True)
    expect(first).not_to_have_js_property("naturalWidth", 0)
