"""The halves of a live photo are in one place: what hides the still hides its film."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone
from redis import Redis
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.common.ids import new_id
from backend.events.relay.live_photos import pair_live_photos
from backend.exports.selectors.reach import WholeAccount
from backend.lookalikes.services.resolving import resolve_group
from backend.lookalikes.services.undoing import undo_resolution
from backend.photos.models import Asset, LivePhoto, Stack, StackOrigin, Visibility
from backend.photos.selectors.assets import visible_assets
from backend.photos.selectors.locked import locked_assets
from backend.photos.services.emptying import empty_trash
from backend.photos.services.live_photos import record_half
from backend.photos.services.locking import lock_assets, release_assets
from backend.photos.services.trashing import restore_assets, trash_assets
from backend.storage.store import ObjectStore
from backend.webdav.models import Entry
from tests.backend.photos.test_live_photos import IDENTIFIER, both_halves, half, shown
from tests.backend.webdav.client import Dav
from tests.conftest import PASSWORD
from tests.factories import make_asset, make_lookalikes

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

Api = Callable[[User], APIClient]
Place = tuple[str, bool]
TIMELINE: Place = ("timeline", False)
ARCHIVED: Place = ("archive", False)
LOCKED: Place = ("locked", False)
TRASHED: Place = ("timeline", True)


def places(*assets: Asset) -> list[Place]:
    found = Asset.objects.in_bulk([asset.id for asset in assets])
    rows = [found[asset.id] for asset in assets]
    return [(row.visibility, row.trashed_at is not None) for row in rows]


def edit(client: APIClient, asset: Asset, **changes: Any) -> None:
    assert client.patch(f"/api/v1/assets/{asset.id}", changes).status_code == 200


@pytest.mark.parametrize("named", ["still", "film"])
@pytest.mark.parametrize("way", ["folder", "edit", "bulk"])
def test_locking_either_half_locks_both_and_neither_is_given_out(
    api: Api, owner: User, way: str, named: str
) -> None:
    still, film = both_halves(owner)
    asset, client = {"still": still, "film": film}[named], api(owner)
    if way == "folder":
        answer = client.post("/api/v1/locked/assets", {"ids": [str(asset.id)]})
        assert answer.json()["ids"] == [str(asset.id)]
    elif way == "edit":
        edit(client, asset, visibility="locked")
    else:
        body = {"ids": [str(asset.id)], "changes": {"visibility": "locked"}}
        items = client.patch("/api/v1/assets", body).json()["items"]
        assert [item["id"] for item in items] == [str(asset.id)]
    assert places(still, film) == [LOCKED, LOCKED]
    for part in ("", "/original"):
        assert client.get(f"/api/v1/assets/{film.id}{part}").status_code == 404
        assert client.get(f"/api/v1/locked/assets/{film.id}{part}").status_code == 403
    client.post("/api/v1/locked/open", {"secret": PASSWORD})
    assert client.get(f"/api/v1/locked/assets/{film.id}/original").status_code == 200
    listed = client.get("/api/v1/locked/assets").json()["items"]
    assert [(item["id"], item["kind"]) for item in listed] == [(str(still.id), "motion")]


def test_webdav_shows_neither_half_of_what_is_locked(
    owner: User, store: ObjectStore, redis_client: Redis
) -> None:
    still, film = both_halves(owner)
    for name, asset in (("IMG_1.HEIC", still), ("IMG_1.MOV", film)):
        Entry.objects.create(
            owner=owner, name=name, asset=asset, size=asset.size, modified_at=timezone.now()
        )
        store.put(asset.original_key, b"x" * asset.size, content_type=asset.media_type)
    dav = Dav(owner)
    assert "Uploads/IMG_1.MOV" in dav.list("Uploads")
    assert dav.ask("GET", "Uploads/IMG_1.MOV").status_code == 200
    lock_assets(owner=owner, asset_ids=[still.id])
    assert not {"Uploads/IMG_1.HEIC", "Uploads/IMG_1.MOV"} & set(dav.list("Uploads"))
    for method in ("GET", "HEAD", "DELETE"):
        assert dav.ask(method, "Uploads/IMG_1.MOV").status_code == 404


@pytest.mark.parametrize("film_first", [True, False])
def test_a_half_that_comes_after_the_other_was_locked_is_locked_too(
    api: Api, owner: User, film_first: bool
) -> None:
    first = half(owner, film=film_first)
    lock_assets(owner=owner, asset_ids=[first.id])
    second = half(owner, film=not film_first)
    assert pair_live_photos() == 1
    assert places(first, second) == [LOCKED, LOCKED]
    assert api(owner).get(f"/api/v1/assets/{second.id}").status_code == 404


def test_a_film_that_comes_later_goes_where_its_still_is(owner: User) -> None:
    cases: list[tuple[dict[str, Any], Place]] = [
        ({"visibility": Visibility.ARCHIVE}, ARCHIVED),
        ({"trashed_at": timezone.now()}, TRASHED),
    ]
    for number, (fields, place) in enumerate(cases):
        still = half(owner, film=False, identifier=f"half-{number}")
        Asset.objects.filter(id=still.id).update(**fields)
        film = half(owner, film=True, identifier=f"half-{number}")
        assert pair_live_photos() == 1
        assert places(still, film) == [place, place]


@pytest.mark.parametrize("to", [Visibility.TIMELINE, Visibility.ARCHIVE])
def test_both_are_released(owner: User, to: Visibility) -> None:
    still, film = both_halves(owner)
    lock_assets(owner=owner, asset_ids=[still.id])
    assert release_assets(owner=owner, asset_ids=[still.id], to=to) == [still.id]
    assert places(still, film) == [(to, False), (to, False)]
    assert set(visible_assets(owner=owner)) == {still}
    assert not locked_assets(owner=owner).exists()


def test_both_are_archived_and_brought_back(api: Api, owner: User) -> None:
    still, film = both_halves(owner)
    edit(api(owner), still, visibility="archive")
    assert places(still, film) == [ARCHIVED, ARCHIVED]
    edit(api(owner), still, visibility="timeline")
    assert places(still, film) == [TIMELINE, TIMELINE]


def test_both_go_into_the_trash_and_come_back_or_are_deleted(owner: User) -> None:
    still, film = both_halves(owner)
    assert trash_assets(owner=owner, asset_ids=[still.id]) == [still.id]
    assert places(still, film) == [TRASHED, TRASHED]
    assert restore_assets(owner=owner, asset_ids=[still.id]) == [still.id]
    assert places(still, film) == [TIMELINE, TIMELINE]
    trash_assets(owner=owner, asset_ids=[still.id])
    empty_trash(owner=owner)
    assert not Asset.objects.exists()


def test_what_is_locked_out_of_the_trash_takes_both_halves_along(owner: User) -> None:
    still, film = both_halves(owner)
    trash_assets(owner=owner, asset_ids=[still.id])
    lock_assets(owner=owner, asset_ids=[still.id])
    assert places(still, film) == [LOCKED, LOCKED]


def test_a_film_alone_in_the_trash_is_a_film_there_and_pairs_again_when_it_is_back(
    api: Api, owner: User
) -> None:
    still, film = both_halves(owner)
    client = api(owner)
    client.delete(f"/api/v1/assets/{film.id}")
    assert places(still, film) == [TIMELINE, TRASHED]
    assert client.get(f"/api/v1/assets/{still.id}").json()["kind"] == "photo"
    trashed = client.get("/api/v1/assets", {"trashed": "true"}).json()["items"]
    assert [item["id"] for item in trashed] == [str(film.id)]
    client.post(f"/api/v1/assets/{film.id}/restore")
    assert pair_live_photos() == 1
    assert LivePhoto.objects.get().film_id == film.id
    assert shown(owner) == {still}


def test_a_film_read_anew_in_the_trash_stays_there(owner: User) -> None:
    still, film = both_halves(owner)
    trash_assets(owner=owner, asset_ids=[film.id])
    record_half(asset_id=film.id, identifier=IDENTIFIER)
    assert pair_live_photos() == 0
    assert places(still, film) == [TIMELINE, TRASHED]


def test_look_alikes_go_and_come_back_with_their_films(owner: User) -> None:
    still, film = both_halves(owner)
    kept = make_asset(owner=owner)
    group = make_lookalikes(still, kept)
    resolution = resolve_group(owner=owner, group_id=group.pk, keep=[kept.id])
    assert resolution.trashed == [still.id]
    assert places(still, film) == [TRASHED, TRASHED]
    undo_resolution(owner=owner, resolution_id=resolution.id)
    assert places(still, film) == [TIMELINE, TIMELINE]


def test_an_export_counts_a_locked_live_photo_once_and_leaves_both_halves_out(owner: User) -> None:
    still, film = both_halves(owner)
    lock_assets(owner=owner, asset_ids=[still.id])
    assert not WholeAccount(owner, includes_locked=False).assets().exists()
    reach = WholeAccount(owner, includes_locked=True)
    given = [file.object_key for asset in reach.assets() for file in reach.given(asset).files]
    assert given == [still.original_key, film.original_key]


def test_pairs_that_were_torn_apart_before_are_brought_together(owner: User) -> None:
    pairs = {name: _pair(owner, name) for name in ("locked", "archived", "trashed", "alone")}
    stills = {name: still for name, (still, _) in pairs.items()}
    now = timezone.now()
    Asset.objects.filter(id=stills["locked"].id).update(visibility=Visibility.LOCKED)
    Asset.objects.filter(id=stills["archived"].id).update(visibility=Visibility.ARCHIVE)
    Asset.objects.filter(id=stills["trashed"].id).update(trashed_at=now)
    Asset.objects.filter(id=pairs["alone"][1].id).update(trashed_at=now)
    film = pairs["locked"][1]
    stack = Stack.objects.create(id=new_id(), owner=owner, primary=film, origin=StackOrigin.HAND)
    Asset.objects.filter(id=film.id).update(stack=stack)
    _migrate()
    assert places(*pairs["locked"]) == [LOCKED, LOCKED]
    assert not stack.members.exists()
    assert places(*pairs["archived"]) == [ARCHIVED, ARCHIVED]
    assert places(*pairs["trashed"]) == [TRASHED, TRASHED]
    assert places(*pairs["alone"]) == [TIMELINE, TRASHED]
    assert not LivePhoto.objects.filter(still=stills["alone"]).exists()
    assert not Asset.objects.get(id=pairs["alone"][1].id).in_live_photo


def _pair(owner: User, name: str) -> tuple[Asset, Asset]:
    still = half(owner, film=False, identifier=name)
    film = half(owner, film=True, identifier=name)
    assert pair_live_photos() == 1
    return still, film


def _migrate() -> None:
    module = import_module("backend.photos.migrations.0011_halves_together")
    with connection.cursor() as cursor:
        for operation in module.Migration.operations:
            cursor.execute(operation.sql)
