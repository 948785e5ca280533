"""Covers of albums that fill themselves, on the shelves."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.albums.models import Album, AlbumRole
from backend.albums.rules import read_rule
from backend.photos.models import Asset, AssetState, RenditionKind, Visibility
from tests.factories import make_album, make_asset, make_member

pytestmark = pytest.mark.django_db
Api = Callable[[User], APIClient]
NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)
FAVORITES = {"match": "all", "conditions": [{"favorite": True}]}


def smart(owner: User, **fields: Any) -> Album:
    return make_album(owner=owner, rule=read_rule(FAVORITES), **fields)


def favorite(owner: User, **fields: Any) -> Asset:
    return make_asset(
        owner=owner, renditions=True, is_favorite=True, **({"captured_at": NOON} | fields)
    )


def shown(client: Any, album: Album) -> str:
    answer = client.get(f"/albums/{album.pk}/cover")
    assert answer.status_code == 302
    return str(answer["Location"])


def thumbnail(asset: Asset) -> str:
    return asset.renditions.get(kind=RenditionKind.THUMBNAIL).object_key


def test_the_newest_photo_that_matches_is_the_cover(browser: Client, owner: User) -> None:
    album = smart(owner)
    assert f'src="/albums/{album.pk}/cover"' in browser.get("/albums").content.decode()
    favorite(owner, captured_at=NOON - timedelta(days=1))
    newest = favorite(owner)
    make_asset(owner=owner, renditions=True, captured_at=NOON + timedelta(days=1))
    assert thumbnail(newest) in shown(browser, album)


@pytest.mark.parametrize(
    "hidden",
    [
        {"visibility": Visibility.LOCKED},
        {"trashed_at": NOON},
        {"state": AssetState.FAILED},
    ],
)
def test_what_is_not_to_be_seen_is_no_cover(
    browser: Client, owner: User, hidden: dict[str, Any]
) -> None:
    album = smart(owner)
    favorite(owner, **hidden)
    assert shown(browser, album).endswith(".svg")
    older = favorite(owner, captured_at=NOON - timedelta(days=1))
    assert thumbnail(older) in shown(browser, album)


def test_a_chosen_cover_stays_while_it_matches(browser: Client, owner: User) -> None:
    chosen = favorite(owner, captured_at=NOON - timedelta(days=1))
    newest = favorite(owner)
    album = smart(owner)
    Album.objects.filter(pk=album.pk).update(chosen_cover=chosen)
    assert thumbnail(chosen) in shown(browser, album)
    Asset.objects.filter(pk=chosen.pk).update(is_favorite=False)
    assert thumbnail(newest) in shown(browser, album)


def test_members_see_the_cover_of_what_is_shared_with_them(
    api: Api, owner: User, stranger: User
) -> None:
    album, newest = smart(owner), favorite(owner)
    assert api(stranger).get(f"/albums/{album.pk}/cover").status_code == 404
    make_member(album=album, user=stranger, role=AlbumRole.VIEWER)
    assert thumbnail(newest) in shown(api(stranger), album)


def test_shelves_take_no_more_queries_however_many_albums_fill_themselves(
    browser: Client, owner: User
) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as found:
            browser.get("/albums")
        return len(found)

    favorite(owner)
    smart(owner)
    few = queries()
    for _ in range(5):
        smart(owner)
    assert queries() == few
