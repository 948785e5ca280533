"""What happened in an album is opened beside it, and read."""

import pytest
from playwright.sync_api import expect

from backend.accounts.models import User
from backend.albums.models import AlbumMember
from tests.e2e.conftest import Window
from tests.factories import make_album, make_asset, make_member

pytestmark = pytest.mark.django_db(transaction=True)


def test_news_of_an_album_are_read(window: Window, owner: User, stranger: User) -> None:
    album = make_album(make_asset(owner=stranger), owner=stranger, title="Trip")
    make_member(album, owner)
    page = window.go(f"/albums/{album.pk}")
    page.locator("summary", has_text="Activity").click()
    expect(page.get_by_text("Stranger added 1 photo")).to_be_visible()
    page.get_by_role("button", name="All read").click()
    expect(page.locator("summary", has_text="News")).to_have_count(0)
    assert AlbumMember.objects.get(user=owner).seen_activity is not None

    page = window.go("/albums/activity")
    page.get_by_role("link", name="Trip").click()
    page.wait_for_url(f"**/albums/{album.pk}")
    assert not window.complaints


def test_the_statistics_are_found_in_the_menu(window: Window, owner: User) -> None:
    make_asset(owner=owner)
    page = window.page
    page.locator("summary", has_text="Menu").click()
    page.get_by_role("link", name="Statistics").click()
    expect(page.get_by_role("region", name="By year").get_by_role("listitem")).to_have_count(1)
    assert not window.complaints
