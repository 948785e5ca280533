"""What the owner can say about a photo on its page: stars, time, place, and how it is shown."""

import json
import re
from datetime import UTC, datetime
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone

from backend.accounts.models import User
from backend.photos.models import Asset, MediaType, RenditionKind, Visibility
from tests.factories import make_asset, make_renditions

pytestmark = pytest.mark.django_db

NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)
CROP = [{"action": "rotate", "degrees": 90}]


def page(browser: Client, asset: Asset) -> str:
    return browser.get(f"/photos/{asset.pk}").content.decode()


def said(page: str, name: str) -> str | None:
    """The value of an attribute that appears once."""
    found = re.search(rf'data-{name}="([^"]*)"', page)
    return unescape(found[1]) if found else None


def test_its_stars_are_shown(browser: Client, owner: User) -> None:
    assert 'value="4" checked' in page(browser, make_asset(owner=owner, rating=4))
    assert 'value="0" checked' in page(browser, make_asset(owner=owner))


def test_forms_begin_with_the_photographers_clock_and_place(browser: Client, owner: User) -> None:
    asset = make_asset(
        owner=owner,
        captured_at=NOON,
        captured_offset_minutes=-210,
        latitude=47.5,
        longitude=-52.7,
    )
    shown = page(browser, asset)
    assert (said(shown, "moment"), said(shown, "offset")) == ("2024-05-04T08:30:00", "-03:30")
    assert (said(shown, "latitude"), said(shown, "longitude")) == ("47.500000", "-52.700000")
    assert "UTC-03:30" in shown


def test_of_a_photo_from_nowhere_a_place_can_be_said(browser: Client, owner: User) -> None:
    shown = page(browser, make_asset(owner=owner, captured_at=NOON))
    assert "Not known where" in shown
    assert 'data-change="place"' in shown
    assert (said(shown, "offset"), said(shown, "latitude")) == ("", "")


def test_editing_begins_with_the_picture_as_it_was_taken(browser: Client, owner: User) -> None:
    asset = make_asset(owner=owner, recipe=CROP)
    plain, edited = make_renditions(asset, (RenditionKind.PREVIEW, RenditionKind.EDITED_PREVIEW))
    shown = page(browser, asset)
    assert plain.object_key in (said(shown, "src") or "")
    assert json.loads(said(shown, "steps") or "") == CROP
    assert said(shown, "being-edited") is None
    assert edited.object_key in shown


def test_until_an_edited_picture_is_made_the_page_has_what_to_draw_it_by(
    browser: Client, owner: User
) -> None:
    shown = page(browser, make_asset(owner=owner, renditions=True, recipe=CROP))
    assert json.loads(said(shown, "being-edited") or "") == CROP


def test_films_are_not_cropped(browser: Client, owner: User) -> None:
    film = make_asset(owner=owner, renditions=True, media_type=MediaType.MP4)
    assert "data-edit-picture" not in page(browser, film)


def test_in_the_trash_nothing_is_edited(browser: Client, owner: User) -> None:
    shown = page(browser, make_asset(owner=owner, renditions=True, trashed_at=timezone.now()))
    for mark in ("data-edit-picture", "data-rating", "data-change", "data-photo-act"):
        assert mark not in shown
    assert "data-erase" in shown


def test_an_archived_photo_can_go_back(browser: Client, owner: User) -> None:
    archived = page(browser, make_asset(owner=owner, visibility=Visibility.ARCHIVE))
    assert 'data-photo-act="unarchive"' in archived
    assert 'data-photo-act="archive"' in page(browser, make_asset(owner=owner))
