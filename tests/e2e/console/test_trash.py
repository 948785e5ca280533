"""The trash: back, or gone for good."""

from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect
from pytest_django import Settings

from backend.accounts.models import User
from backend.photos.models import Asset
from tests.e2e.conftest import Window
from tests.factories import make_asset


def test_photos_come_back_or_go_for_good(console: Window, owner: User, settings: Settings) -> None:
    settings.TRASH_KEPT_FOR = timedelta(days=30)
    gone = timezone.now() - timedelta(days=10)
    photos = [make_asset(owner=owner, trashed_at=gone) for _ in range(4)]
    User.objects.filter(pk=owner.pk).update(used_bytes=sum(photo.size for photo in photos))
    page = console.go("/trash")
    expect(page.get_by_text("deleted for good after 30 days")).to_be_visible()
    tiles = page.locator("[data-photo]")
    expect(tiles).to_have_count(4)
    expect(page.get_by_role("link", name="20 days left")).to_have_count(4)

    bar = page.get_by_role("toolbar", name="With the chosen photos")
    tiles.first.focus()
    page.keyboard.press("x")
    bar.get_by_role("button", name="Restore").click()
    expect(page.get_by_text("1 photo restored")).to_be_visible()
    expect(tiles).to_have_count(3)

    tiles.first.focus()
    page.keyboard.press("x")
    bar.get_by_role("button", name="Delete for good").click()
    dialog = page.get_by_role("dialog", name="Delete 1 photo for good?")
    dialog.get_by_role("button", name="Cancel").click()
    expect(tiles).to_have_count(3)
    bar.get_by_role("button", name="Delete for good").click()
    dialog.get_by_role("button", name="Delete for good").click()
    expect(tiles).to_have_count(2)

    page.get_by_role("button", name="Empty the trash").click()
    dialog = page.get_by_role("dialog", name="Delete everything in the trash")
    expect(dialog).to_contain_text("2 photos")
    dialog.get_by_role("button", name="Delete for good").click()
    expect(page.get_by_text("The trash is empty.")).to_be_visible()
    assert list(Asset.objects.values_list("trashed_at", flat=True)) == [None]
    assert console.complaints == []


def test_a_photo_of_the_trash_is_restored_where_it_is_looked_at(
    console: Window, owner: User
) -> None:
    asset = make_asset(owner=owner, trashed_at=timezone.now())
    page = console.go("/trash")
    page.locator("[data-photo]").click()
    viewer = page.get_by_role("dialog", name="Photo")
    viewer.get_by_role("button", name="Restore").click()
    expect(page.get_by_text("The trash is empty.")).to_be_visible()
    asset.refresh_from_db()
    assert asset.trashed_at is None
