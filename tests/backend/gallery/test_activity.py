"""What happened in albums, on a page of its own and beside each album."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from backend.accounts.models import User
from backend.albums.models import Album, AlbumActivity
from backend.albums.services.conversing import add_comment
from backend.albums.services.filling import add_photos, remove_photos
from backend.albums.services.reading import mark_seen
from backend.photos.models import Asset
from tests.factories import make_album, make_asset, make_member

PAGE = "/albums/activity"


@pytest.fixture
def album(owner: User, stranger: User) -> Album:
    """The stranger's, in which the owner is."""
    made = make_album(make_asset(owner=stranger, renditions=True), owner=stranger, title="Trip")
    make_member(made, owner)
    return made


def photo_of(album: Album) -> Asset:
    return Asset.objects.get(album_entries__album=album)


def page(browser: Client, address: str = PAGE) -> str:
    return browser.get(address).content.decode()


def comment(album: Album, text: str) -> None:
    add_comment(user=album.owner, album_id=album.pk, asset_id=photo_of(album).pk, text=text)


def test_it_tells_who_did_what_where(browser: Client, album: Album) -> None:
    comment(album, "What a <view>")
    shown = page(browser)
    assert "Stranger added 1 photo" in shown
    assert "Stranger commented" in shown
    assert "What a &lt;view&gt;" in shown
    assert reverse("gallery:album-photo", args=[album.pk, photo_of(album).pk]) in shown


def test_what_is_new_is_marked_until_it_is_read(browser: Client, owner: User, album: Album) -> None:
    latest = AlbumActivity.objects.latest("id")
    shown = page(browser)
    assert 'class="unread"' in shown
    assert 'data-call="POST /albums/activity/seen"' in shown
    assert f'name="activity" value="{latest.pk}"' in shown
    mark_seen(user=owner, activity_id=latest.pk)
    shown = page(browser)
    assert 'class="unread"' not in shown
    assert "/albums/activity/seen" not in shown


def test_an_album_tells_of_itself_alone(browser: Client, owner: User, album: Album) -> None:
    other = make_album(owner=album.owner, title="Elsewhere")
    make_member(other, owner)
    add_photos(user=album.owner, album_id=other.pk, asset_ids=[photo_of(album).pk])
    shown = page(browser, reverse("gallery:album", args=[album.pk]))
    assert shown.count('class="unread"') == 1
    assert f'data-call="POST /albums/{album.pk}/activity/seen"' in shown


def test_a_photo_that_left_the_album_is_not_shown(browser: Client, album: Album) -> None:
    photo = photo_of(album)
    remove_photos(user=album.owner, album_id=album.pk, asset_ids=[photo.pk])
    assert str(photo.pk) not in page(browser)


def test_albums_of_others_are_not_told_of(browser: Client, stranger: User) -> None:
    make_album(make_asset(owner=stranger), owner=stranger, title="Secret")
    assert "Secret" not in page(browser)


def test_all_of_it_is_reached_page_by_page(
    browser: Client, album: Album, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backend.gallery.views.activity._PAGE", 2)
    for number in range(4):
        comment(album, f"Words {number}")
    first = browser.get(PAGE)
    second = browser.get(PAGE + first.context["next_url"])
    third = browser.get(PAGE + second.context["next_url"])
    told = [line.text for answer in (first, second, third) for line in answer.context["lines"]]
    assert told == ["Words 3", "Words 2", "Words 1", "Words 0", ""]
    assert third.context["next_url"] is None


def test_more_of_it_takes_no_more_queries(browser: Client, owner: User, album: Album) -> None:
    with CaptureQueriesContext(connection) as few:
        page(browser)
    for number in range(3):
        comment(album, f"Words {number}")
        more = make_asset(owner=album.owner, renditions=True)
        other = make_album(more, owner=album.owner)
        make_member(other, owner)
    with CaptureQueriesContext(connection) as many:
        page(browser)
    assert len(many) == len(few)
