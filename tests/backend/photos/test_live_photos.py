"""Apple's live photos: two files, one item, in whichever order they come."""

from collections.abc import Callable

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.events.relay.live_photos import pair_live_photos
from backend.photos.models import Asset, LivePhoto, MediaType
from backend.photos.selectors.assets import timeline_assets, visible_assets
from backend.photos.services.deleting import delete_asset
from backend.photos.services.films import record_film
from backend.photos.services.live_photos import record_half
from tests.backend.photos.films import FILM, make_film_renditions
from tests.factories.assets import make_asset

IDENTIFIER = "4E9F-A1"


def half(owner: User, *, film: bool, identifier: str = IDENTIFIER) -> Asset:
    asset = make_asset(owner=owner, media_type=MediaType.QUICKTIME if film else MediaType.HEIC)
    if film:
        record_film(asset_id=asset.id, film=FILM)
        make_film_renditions(asset)
    record_half(asset_id=asset.id, identifier=identifier)
    return asset


def both_halves(owner: User) -> tuple[Asset, Asset]:
    """A still and its film, one item, whose bytes are counted."""
    film, still = half(owner, film=True), half(owner, film=False)
    User.objects.filter(id=owner.id).update(used_bytes=film.size + still.size)
    assert pair_live_photos() == 1
    return still, film


def shown(owner: User) -> set[Asset]:
    assert set(timeline_assets(owner=owner)) == set(visible_assets(owner=owner))
    return set(visible_assets(owner=owner))


@pytest.mark.parametrize("film_first", [True, False])
def test_two_halves_become_one_item(
    owner: User, api: Callable[[User], APIClient], film_first: bool
) -> None:
    halves = {film: half(owner, film=film) for film in (film_first, not film_first)}
    assert shown(owner) == set(halves.values())
    assert pair_live_photos() == 1
    assert shown(owner) == {halves[False]}
    listed = api(owner).get("/api/v1/assets").json()["items"]
    assert [(one["id"], one["kind"], one["duration_ms"]) for one in listed] == [
        (str(halves[False].id), "motion", FILM.duration_ms)
    ]
    assert "animation" in listed[0]["animation_url"]
    detail = api(owner).get(f"/api/v1/assets/{halves[False].id}").json()
    assert str(halves[True].id) in detail["film"]["playback_url"]


def test_pairing_again_changes_nothing(owner: User) -> None:
    film, still = half(owner, film=True), half(owner, film=False)
    record_half(asset_id=film.id, identifier=IDENTIFIER)
    assert [pair_live_photos(), pair_live_photos()] == [1, 0]
    pair = LivePhoto.objects.get()
    assert (pair.still_id, pair.film_id) == (still.id, film.id)


def test_an_edited_copy_with_the_same_identifier_stays_by_itself(owner: User) -> None:
    film, still, copy = half(owner, film=True), half(owner, film=False), half(owner, film=False)
    pair_live_photos()
    assert shown(owner) == {still, copy}
    assert film not in shown(owner)


def test_strangers_and_strange_halves_are_not_paired(owner: User, stranger: User) -> None:
    half(owner, film=True)
    half(owner, film=False, identifier="another")
    half(stranger, film=False)
    assert pair_live_photos() == 0
    assert len(shown(owner)) == 2


def test_a_still_takes_its_film_along(owner: User) -> None:
    still, _ = both_halves(owner)
    delete_asset(owner=owner, asset_id=still.id)
    assert not Asset.objects.exists()
    owner.refresh_from_db()
    assert owner.used_bytes == 0


def test_a_film_that_is_deleted_leaves_an_ordinary_photo(
    owner: User, api: Callable[[User], APIClient]
) -> None:
    still, film = both_halves(owner)
    delete_asset(owner=owner, asset_id=film.id)
    assert shown(owner) == {still}
    assert api(owner).get(f"/api/v1/assets/{still.id}").json()["kind"] == "photo"
