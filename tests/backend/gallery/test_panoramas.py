"""Panoramas are marked on their tiles, and opened on the page about them."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from backend.accounts.models import User
from backend.photos.models import Film
from tests.backend.photos.films import make_film_renditions
from tests.factories import make_asset

SPHERE = {
    "metadata": {"projection": "equirectangular", "full_width": 8000, "full_height": 4000},
    "width": 4000,
    "height": 1000,
}
WIDE = {"width": 5000, "height": 1000}


def page_about(browser: Client, owner: User, **fields: Any) -> str:
    photo = make_asset(owner=owner, renditions=True, **fields)
    return browser.get(reverse("gallery:photo", args=[photo.pk])).content.decode()


def test_tiles_tell_spheres_and_wide_pictures_from_the_others(browser: Client, owner: User) -> None:
    for fields in (SPHERE, WIDE, {}):
        make_asset(owner=owner, renditions=True, **fields)
    page = browser.get("/").content.decode()
    assert page.count('class="tile-panorama"') == 2
    assert page.count("360°") == 1


def test_a_sphere_is_looked_around_in(browser: Client, owner: User) -> None:
    page = page_about(browser, owner, **SPHERE)
    assert 'data-panorama="sphere"' in page
    assert 'data-across="180.00" data-down="45.00" data-below="0.00"' in page
    assert "<canvas" in page


def test_a_film_of_a_sphere_is_looked_around_in_once_it_plays(browser: Client, owner: User) -> None:
    film = make_asset(owner=owner, renditions=True, media_type="video/mp4", **SPHERE)
    Film.objects.create(asset=film, duration_ms=1000, video_codec="h264")
    address = reverse("gallery:photo", args=[film.pk])
    assert "data-panorama" not in browser.get(address).content.decode()
    make_film_renditions(film)
    page = browser.get(address).content.decode()
    assert 'data-panorama="sphere"' in page
    assert 'crossorigin="anonymous" data-sphere-film' in page
    assert "data-film-plays" in page


def test_a_wide_picture_is_scrolled_through(browser: Client, owner: User) -> None:
    page = page_about(browser, owner, **WIDE)
    assert 'data-panorama="flat"' in page
    assert "data-look-around" in page


@pytest.mark.parametrize("fields", [{}, WIDE | {"trashed_at": timezone.now()}])
def test_an_ordinary_photo_and_one_in_the_trash_are_not(
    browser: Client, owner: User, fields: dict[str, Any]
) -> None:
    assert "data-look-around" not in page_about(browser, owner, **fields)


@pytest.mark.parametrize(
    ("fields", "sharper"),
    [({}, True), ({"size": 100 * 2**20}, False), ({"media_type": "image/heic"}, False)],
)
def test_the_original_is_looked_at_where_a_browser_can_show_it(
    browser: Client, owner: User, fields: dict[str, Any], sharper: bool
) -> None:
    assert ("data-sharper=" in page_about(browser, owner, **WIDE, **fields)) is sharper
