"""What can be done with photos in lists: in the library, the archive and the trash."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from backend.accounts.models import User
from backend.photos.models import Visibility
from tests.factories import make_asset

pytestmark = pytest.mark.django_db


def text(browser: Client, path: str) -> str:
    return browser.get(path).content.decode()


def acts(page: str) -> set[str]:
    return {part.partition('"')[0] for part in page.split('data-act="')[1:]}


def test_the_trash_tells_how_many_days_are_left(
    browser: Client, owner: User, settings: Settings
) -> None:
    settings.TRASH_KEPT_FOR = timedelta(days=30)
    make_asset(owner=owner, trashed_at=timezone.now() - timedelta(days=28, hours=12))
    make_asset(owner=owner, trashed_at=timezone.now() - timedelta(days=29, hours=12))
    page = text(browser, "/trash")
    assert "deleted for good after 30 days" in page
    assert "2 days left" in page
    assert "1 day left" in page


def test_a_trash_without_an_end_tells_no_days(
    browser: Client, owner: User, settings: Settings
) -> None:
    settings.TRASH_KEPT_FOR = timedelta(0)
    asset = make_asset(owner=owner, trashed_at=timezone.now())
    page = text(browser, "/trash")
    assert str(asset.pk) in page
    assert "left" not in page.partition("<main")[2].partition("</main")[0]
    assert "deleted for good after" not in page


def test_out_of_the_trash_photos_are_restored_or_deleted_for_good(
    browser: Client, owner: User
) -> None:
    make_asset(owner=owner, trashed_at=timezone.now())
    page = text(browser, "/trash")
    assert acts(page) == {"restore", "erase", "leave"}
    assert "data-empty-trash" in page


def test_everywhere_else_photos_are_chosen_for_all_the_rest(browser: Client, owner: User) -> None:
    photo = make_asset(owner=owner)
    page = text(browser, "/")
    assert f'value="{photo.pk}" data-pick' in page
    about_all = {"album", "favorite", "archive", "rate", "time", "place", "lock", "trash", "leave"}
    assert acts(page) >= about_all
    assert acts(page).isdisjoint({"restore", "erase", "unarchive"})


def test_what_is_archived_goes_back(browser: Client, owner: User) -> None:
    make_asset(owner=owner, visibility=Visibility.ARCHIVE)
    assert "unarchive" in acts(text(browser, "/archive"))
    assert "archive" not in acts(text(browser, "/archive"))


def test_a_place_is_chosen_on_a_map_whose_tiles_the_page_may_load(
    browser: Client, owner: User, settings: Settings
) -> None:
    settings.MAP_STYLE = {
        "tiles": "https://tiles.example.org/{z}/{x}/{y}.png",
        "attribution": "Somebody",
        "max_zoom": 18,
    }
    photo = make_asset(owner=owner)
    for path in ("/", "/favorites", f"/photos/{photo.pk}", "/map"):
        answer = browser.get(path)
        assert "https://tiles.example.org" in answer["Content-Security-Policy"], path
        assert 'data-tiles="https://tiles.example.org/{z}/{x}/{y}.png"' in answer.content.decode()
