"""Stacks on the pages: counted on the tile of their cover, and opened beside the photo."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from backend.accounts.models import User
from backend.photos.models import Asset, Stack
from backend.photos.services.stacking import make_stack
from backend.photos.services.trashing import trash_assets
from tests.factories import make_asset


@pytest.fixture
def photos(owner: User) -> list[Asset]:
    return [make_asset(owner=owner, renditions=True) for _ in range(3)]


@pytest.fixture
def stack(owner: User, photos: list[Asset]) -> Stack:
    return make_stack(owner=owner, asset_ids=[photo.pk for photo in photos])


def page_about(browser: Client, photo: Asset) -> str:
    return browser.get(reverse("gallery:photo", args=[photo.pk])).content.decode()


def test_the_timeline_tells_how_many_photos_a_tile_stands_for(
    browser: Client, owner: User, stack: Stack
) -> None:
    make_asset(owner=owner, renditions=True)
    page = browser.get("/").content.decode()
    assert page.count('class="tile"') == 2
    assert page.count('<span class="visually-hidden">Stack of 3 photos</span>') == 1


def test_in_lists_that_show_them_all_the_cover_alone_is_marked(
    browser: Client, photos: list[Asset], stack: Stack
) -> None:
    Asset.objects.update(is_favorite=True)
    page = browser.get("/favorites").content.decode()
    assert page.count('class="tile"') == 3
    assert page.count("Stack of 3 photos") == 1


def test_the_cover_shows_the_others_and_how_to_undo_the_stack(
    browser: Client, photos: list[Asset], stack: Stack
) -> None:
    page = page_about(browser, photos[0])
    for photo in photos:
        assert f'href="{reverse("gallery:photo", args=[photo.pk])}"' in page
    assert f'data-call="DELETE /stacks/{stack.pk}"' in page
    assert f'data-call="POST /stacks/{stack.pk}/take"' in page
    assert "Make this the cover" not in page


def test_another_one_can_be_made_the_cover(
    browser: Client, photos: list[Asset], stack: Stack
) -> None:
    page = page_about(browser, photos[2])
    assert f'data-call="PATCH /stacks/{stack.pk}"' in page
    assert f'name="primary_id" value="{photos[2].pk}"' in page


def test_a_photo_alone_or_in_the_trash_shows_no_stack(
    browser: Client, owner: User, photos: list[Asset], stack: Stack
) -> None:
    assert "Unstack" not in page_about(browser, make_asset(owner=owner))
    trash_assets(owner=owner, asset_ids=[photos[1].pk])
    assert "Unstack" not in page_about(browser, photos[1])


def test_a_larger_stack_takes_no_more_queries(
    browser: Client, owner: User, photos: list[Asset], stack: Stack
) -> None:
    with CaptureQueriesContext(connection) as few:
        page_about(browser, photos[0])
    more = [make_asset(owner=owner, renditions=True).pk for _ in range(5)]
    make_stack(owner=owner, asset_ids=[photos[0].pk, *more])
    with CaptureQueriesContext(connection) as many:
        page_about(browser, photos[0])
    assert len(many) == len(few)


def test_whether_photos_are_stacked_by_themselves_is_said_on_the_profile(
    browser: Client, owner: User
) -> None:
    box = 'name="stacks_automatically" data-as="flag"'
    assert f"{box} checked" in browser.get("/account").content.decode()
    User.objects.filter(pk=owner.pk).update(stacks_automatically=False)
    assert f"{box}>" in browser.get("/account").content.decode()
