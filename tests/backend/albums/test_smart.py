"""Smart albums show what their rule finds, now."""

from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.albums.models import Album
from backend.albums.selectors.contents import album_assets
from backend.people.services.merging import merge_people
from backend.photos.services.trashing import trash_assets
from tests.factories import (
    make_album,
    make_asset,
    make_face,
    make_member,
    make_one_of_each_kind,
    make_person,
    make_place,
    make_tag,
)

Api = Callable[[User], APIClient]

pytestmark = pytest.mark.django_db


def make(client: APIClient, *conditions: object, match: str = "all") -> Any:
    body = {"title": "smart", "rule": {"match": match, "conditions": conditions}}
    return client.post("/api/v1/albums", body, format="json")


def found(client: APIClient, album: Any) -> list[str]:
    page = client.get(f"/api/v1/albums/{album.json()['id']}/assets").json()
    return [card["id"] for card in page["items"]]


def test_each_condition_finds_what_the_other_lists_find(api: Api, owner: User) -> None:
    grandmother = make_person(owner=owner, name="奶奶")
    lake, elsewhere = make_place(), make_asset(owner=owner)
    photo = make_asset(
        owner=owner,
        place=lake,
        is_favorite=True,
        camera_model="X100V",
        captured_at=datetime(2023, 7, 14, tzinfo=UTC),
    )
    make_face(asset=photo, person=grandmother)
    make_tag(asset=photo, slug="lake")
    for condition in (
        {"people": [str(grandmother.pk)]},
        {"places": [lake.pk]},
        {"tags": ["lake"]},
        {"cameras": ["X100V"]},
        {"dates": {"from": "2023-07-01", "to": "2023-07-31"}},
        {"dates": {"to": "2023-12-31"}},
        {"favorite": True},
    ):
        album = make(api(owner), condition)
        assert album.status_code == 201, album.content
        assert found(api(owner), album) == [str(photo.pk)], condition
        assert album.json()["asset_count"] == 1
        assert album.json()["rule"]["conditions"] == [condition]
        rest = make(api(owner), condition | {"exclude": True})
        assert found(api(owner), rest) == [str(elsewhere.pk)], condition


def test_live_photos_are_a_kind_of_their_own(api: Api, owner: User) -> None:
    photos = make_one_of_each_kind(owner)
    for kind, photo in photos.items():
        album = make(api(owner), {"media": kind})
        assert set(found(api(owner), album)) == {str(one.pk) for one in photo}, kind
    everything = {str(one.pk) for photo in photos.values() for one in photo}
    rest = make(api(owner), {"media": "video", "exclude": True})
    assert set(found(api(owner), rest)) == everything - {str(one.pk) for one in photos["video"]}


def test_rules_of_before_keep_their_photos() -> None:
    said_anew = import_module("backend.albums.migrations.0007_rules_by_kind")._said_anew
    assert said_anew({"media": "photo"}) == {"media": "video", "exclude": True}
    assert said_anew({"media": "photo", "exclude": True}) == {"media": "video"}
    assert said_anew({"tags": ["lake"]}) == {"tags": ["lake"]}


def test_all_or_any_of_the_conditions_must_hold(api: Api, owner: User) -> None:
    one, both, other = (make_asset(owner=owner) for _ in range(3))
    for asset in (one, both):
        make_tag(asset=asset, slug="lake")
    for asset in (both, other):
        make_tag(asset=asset, slug="dog")
    lake, dog = {"tags": ["lake"]}, {"tags": ["dog"]}
    assert found(api(owner), make(api(owner), lake, dog)) == [str(both.pk)]
    either = {str(asset.pk) for asset in (one, both, other)}
    assert set(found(api(owner), make(api(owner), lake, dog, match="any"))) == either
    assert set(found(api(owner), make(api(owner), {"tags": ["lake", "dog"]}))) == either
    every = make(api(owner), {"tags": ["lake", "dog"], "every": True})
    assert found(api(owner), every) == [str(both.pk)]


def test_it_follows_the_library_and_is_the_owners_alone(
    api: Api, owner: User, stranger: User
) -> None:
    album = make(api(owner), {"favorite": True})
    assert found(api(owner), album) == []
    photo = make_asset(owner=owner, is_favorite=True, renditions=True)
    make_asset(owner=stranger, is_favorite=True)
    make_asset(owner=owner, is_favorite=True, trashed_at=timezone.now())
    make_member(Album.objects.get(), stranger)
    for user in (owner, stranger):
        assert found(api(user), album) == [str(photo.pk)]
    card = api(stranger).get(f"/api/v1/albums/{album.json()['id']}").json()
    assert (card["asset_count"], card["cover"]["asset_id"]) == (1, str(photo.pk))
    assert card["rule"] is None  # it names people and places of the owner's
    trash_assets(owner=owner, asset_ids=[photo.pk])
    assert found(api(owner), album) == []


def test_a_person_who_was_merged_is_found_as_who_they_are_now(api: Api, owner: User) -> None:
    one, other = (make_person(owner=owner, name=name) for name in ("Li", "Wang"))
    photos = [make_asset(owner=owner) for _ in range(2)]
    for photo, person in zip(photos, (one, other), strict=True):
        make_face(asset=photo, person=person)
    album = make(api(owner), {"people": [str(one.pk)]})
    assert found(api(owner), album) == [str(photos[0].pk)]
    merge_people(owner=owner, person_id=other.pk, other_ids=[one.pk], allow_same_photo=False)
    assert set(found(api(owner), album)) == {str(photo.pk) for photo in photos}


@pytest.mark.parametrize(
    "condition",
    [
        {},
        {"favorite": True, "media": "photo"},
        {"dates": {}},
        {"dates": {"from": "2024-02-01", "to": "2024-01-01"}},
        {"dates": {"from": "yesterday"}},
        {"people": []},
        {"people": ["somebody"]},
        {"media": "sculpture"},
        {"text": "nul\u0000"},
        {"tags": ["no-such-tag"]},
        {"places": [2_000_000_000]},
        "favorite",
    ],
)
def test_a_rule_that_cannot_be_asked_is_refused(condition: object, api: Api, owner: User) -> None:
    answer = make(api(owner), condition)
    assert answer.status_code == 400
    assert answer.json()["code"] in {"invalid_input", "bad_rule", "malformed_body"}
    assert not Album.objects.exists()


def test_people_of_others_are_no_condition(api: Api, owner: User, stranger: User) -> None:
    theirs = make_person(owner=stranger, name="Li")
    answer = make(api(owner), {"people": [str(theirs.pk)]})
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_rule")


def test_a_rule_is_tried_before_it_is_kept(api: Api, owner: User, stranger: User) -> None:
    best = make_asset(owner=owner, is_favorite=True)
    make_asset(owner=owner)
    make_asset(owner=stranger, is_favorite=True)
    url = "/api/v1/albums/rules/preview"
    rule = {"match": "all", "conditions": [{"favorite": True}]}
    answer = api(owner).post(url, rule, format="json")
    assert answer.json()["asset_count"] == 1
    assert [photo["asset_id"] for photo in answer.json()["items"]] == [str(best.pk)]
    assert not Album.objects.exists()
    theirs = {"conditions": [{"people": [str(make_person(owner=stranger).pk)]}]}
    refused = api(owner).post(url, theirs, format="json")
    assert (refused.status_code, refused.json()["code"]) == (400, "bad_rule")


def test_it_takes_no_photos_no_albums_no_order_by_hand_and_no_other_owner(
    api: Api, owner: User, stranger: User
) -> None:
    album_id = make(api(owner), {"favorite": True}).json()["id"]
    make_member(Album.objects.get(), stranger)
    photo = make_asset(owner=owner)
    url = f"/api/v1/albums/{album_id}"
    for answer in (
        api(owner).post(f"{url}/assets", {"ids": [str(photo.pk)]}),
        api(owner).post(f"{url}/assets/remove", {"ids": [str(photo.pk)]}),
        api(owner).patch(url, {"order": "manual"}),
        api(owner).post("/api/v1/albums", {"title": "inner", "parent": album_id}),
        api(owner).post(f"{url}/transfer", {"user": str(stranger.pk)}),
    ):
        assert (answer.status_code, answer.json()["code"]) == (409, "smart_album")
    ordinary = make_album(owner=owner)
    rule = {"rule": {"conditions": [{"favorite": True}]}}
    answer = api(owner).patch(f"/api/v1/albums/{ordinary.pk}", rule, format="json")
    assert (answer.status_code, answer.json()["code"]) == (409, "smart_album")
    changed = api(owner).patch(url, {"rule": {"conditions": [{"media": "photo"}]}}, format="json")
    assert changed.json()["asset_count"] == 1


def test_a_page_goes_along_an_index_and_the_library_is_not_sorted(api: Api, owner: User) -> None:
    make_asset(owner=owner, is_favorite=True)
    make(api(owner), {"favorite": True})
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off")
        cursor.execute("SET LOCAL enable_bitmapscan = off")
    plan = album_assets(Album.objects.get())[:51].explain()
    assert "asset_favourite" in plan  # which is in the timeline's order
    assert "->  Sort" not in plan
