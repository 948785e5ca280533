"""The locked folder in the browser: a door, and behind it photos that no other page shows."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import Settings

from backend.accounts.models import User
from backend.photos.models import Asset, RenditionKind, Visibility
from tests.conftest import PASSWORD
from tests.factories import make_asset

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

OTHER_PAGES = ["/", "/favorites", "/archive", "/trash", "/places", "/search?q=secret", "/locked"]


@pytest.fixture
def hidden(owner: User) -> Asset:
    return make_asset(
        owner=owner,
        renditions=True,
        caption="secret",
        visibility=Visibility.LOCKED,
        is_favorite=True,
    )


def open_folder(browser: Client) -> None:
    answer = browser.post("/api/v1/locked/open", {"secret": PASSWORD}, "application/json")
    assert answer.status_code == 200


def text(browser: Client, path: str) -> str:
    return browser.get(path).content.decode()


def test_until_it_is_opened_no_page_shows_what_is_in_it(browser: Client, hidden: Asset) -> None:
    picture = hidden.renditions.get(kind=RenditionKind.THUMBNAIL)
    for path in OTHER_PAGES:
        page = text(browser, path)
        assert str(hidden.pk) not in page, path
        assert picture.object_key not in page, path
    assert browser.get(f"/photos/{hidden.pk}").status_code == 404


def test_the_door_does_not_tell_what_is_behind_it(browser: Client, hidden: Asset) -> None:
    there, nowhere = browser.get(f"/locked/{hidden.pk}"), browser.get(f"/locked/{uuid4()}")
    assert "data-open-locked" in there.content.decode()
    pages = [answer.content.decode().partition("<main")[2] for answer in (there, nowhere)]
    assert pages[0] == pages[1]
    assert "secret.jpg" not in pages[0]


def test_opened_it_shows_its_photos_and_still_no_other_page_does(
    browser: Client, hidden: Asset
) -> None:
    open_folder(browser)
    assert f'href="/locked/{hidden.pk}"' in text(browser, "/locked")
    assert f'data-locked-photo="{hidden.pk}"' in text(browser, f"/locked/{hidden.pk}")
    for path in OTHER_PAGES[:-1]:
        assert str(hidden.pk) not in text(browser, path), path
    assert browser.get(f"/locked/{uuid4()}").status_code == 404


def test_no_cache_keeps_its_pages_or_pictures(browser: Client, hidden: Asset) -> None:
    open_folder(browser)
    for path in ("/locked", f"/locked/{hidden.pk}"):
        answer = browser.get(path)
        assert "no-store" in answer["Cache-Control"]
        page = answer.content.decode()
        assert "response-cache-control=no-store" in page
        assert "response-cache-control=private" not in page


def test_the_folder_of_somebody_else_is_another(
    browser: Client, hidden: Asset, stranger: User
) -> None:
    other = Client()
    other.force_login(stranger)
    open_folder(other)
    assert str(hidden.pk) not in text(other, "/locked")
    assert other.get(f"/locked/{hidden.pk}").status_code == 404


def test_closing_it_anywhere_closes_its_pages(browser: Client, hidden: Asset, owner: User) -> None:
    open_folder(browser)
    elsewhere = Client()
    elsewhere.force_login(owner)
    assert elsewhere.post("/api/v1/locked/close").status_code == 204
    assert str(hidden.pk) not in text(browser, "/locked")


def test_it_closes_by_itself(browser: Client, hidden: Asset, settings: Settings) -> None:
    settings.LOCKED_FOLDER_OPEN_FOR = timedelta(seconds=-1)
    open_folder(browser)
    assert "data-open-locked" in text(browser, "/locked")
    assert "data-open-locked" in text(browser, f"/locked/{hidden.pk}")


def test_an_account_without_a_password_first_sets_a_pin(browser: Client, owner: User) -> None:
    owner.set_unusable_password()
    owner.save()
    browser.force_login(owner)
    page = text(browser, "/locked")
    assert "data-locked-pin" in page
    assert "data-open-locked" not in page
    assert 'name="secret"' not in page


def test_a_long_folder_is_read_page_by_page(browser: Client, owner: User) -> None:
    photos = [make_asset(owner=owner, visibility=Visibility.LOCKED) for _ in range(101)]
    open_folder(browser)
    page = text(browser, "/locked")
    assert "data-more" in page
    assert str(photos[0].pk) not in page  # the oldest
