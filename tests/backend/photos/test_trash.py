"""The trash: out of sight and back, or gone for good with bytes and quota."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import Settings
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.common.ids import new_id
from backend.events.contracts import Topic
from backend.events.models import OutboxEvent
from backend.people.models import Person
from backend.photos.models import Asset
from tests.factories import make_asset, make_face, make_person

pytestmark = pytest.mark.django_db

Api = Callable[[User], APIClient]


def announced(topic: Topic) -> list[dict[str, Any]]:
    return list(OutboxEvent.objects.filter(topic=topic).values_list("payload", flat=True))


def listed(client: APIClient, **query: str) -> set[str]:
    return {item["id"] for item in client.get("/api/v1/assets", query).json()["items"]}


def used_by(owner: User) -> int:
    return User.objects.get(id=owner.id).used_bytes


def test_a_photo_goes_into_the_trash_and_comes_back(api: Api, owner: User) -> None:
    asset = make_asset(owner=owner)
    client = api(owner)
    for _ in range(2):
        assert client.delete(f"/api/v1/assets/{asset.id}").status_code == 204
        assert listed(client) == set()
        assert listed(client, trashed="true") == {str(asset.id)}
    for _ in range(2):
        answer = client.post(f"/api/v1/assets/{asset.id}/restore")
        assert answer.json()["trashed_at"] is None
        assert listed(client) == {str(asset.id)}
    assert len(announced(Topic.ASSET_CHANGED)) == 2


def test_many_go_at_once_and_strangers_photos_are_passed_over(
    api: Api, owner: User, stranger: User
) -> None:
    mine = [make_asset(owner=owner), make_asset(owner=owner)]
    theirs = make_asset(owner=stranger)
    asked = {"ids": [str(asset.id) for asset in (*mine, theirs)] + [str(new_id())]}
    client = api(owner)
    expected = {str(asset.id) for asset in mine}
    assert set(client.post("/api/v1/assets/trash", asked).json()["ids"]) == expected
    assert client.post("/api/v1/assets/trash", asked).json()["ids"] == []
    theirs.refresh_from_db()
    assert theirs.trashed_at is None
    assert set(client.post("/api/v1/assets/restore", asked).json()["ids"]) == expected


@pytest.mark.parametrize("ids", [[], ["nonsense"], "all", None, [str(new_id())] * 1001])
def test_a_bad_list_of_ids_is_refused(api: Api, owner: User, ids: object) -> None:
    assert api(owner).post("/api/v1/assets/trash", {"ids": ids}).status_code == 400


def test_emptying_frees_quota_and_orphans_every_object_once(
    api: Api, owner: User, stranger: User
) -> None:
    User.objects.filter(id=owner.id).update(used_bytes=1700)
    kept = make_asset(owner=owner, size=1000)
    doomed = make_asset(owner=owner, size=700, renditions=True)
    face = make_face(asset=doomed)
    theirs = make_asset(owner=stranger)
    objects = {
        doomed.original_key,
        face.crop_key,
        *doomed.renditions.values_list("object_key", flat=True),
    }
    api(owner).post("/api/v1/assets/trash", {"ids": [str(doomed.id)]})
    api(stranger).post("/api/v1/assets/trash", {"ids": [str(theirs.id)]})
    client = api(owner)
    assert client.post("/api/v1/trash/empty").json() == {"deleted": 1, "remaining": 0}
    assert client.post("/api/v1/trash/empty").json() == {"deleted": 0, "remaining": 0}
    assert set(Asset.objects.values_list("id", flat=True)) == {kept.id, theirs.id}
    assert used_by(owner) == 1000
    (orphaned,) = announced(Topic.OBJECTS_ORPHANED)
    assert set(orphaned["keys"]) == objects


def test_a_photo_may_be_deleted_for_good_at_once(api: Api, owner: User) -> None:
    User.objects.filter(id=owner.id).update(used_bytes=700)
    asset = make_asset(owner=owner, size=700)
    client = api(owner)
    address = f"/api/v1/assets/{asset.id}?permanently=true"
    assert client.delete(address).status_code == 204
    assert client.delete(address).status_code == 404
    assert used_by(owner) == 0
    assert len(announced(Topic.OBJECTS_ORPHANED)) == 1


def test_nameless_people_go_with_their_last_photo_and_named_ones_stay(
    api: Api, owner: User
) -> None:
    User.objects.filter(id=owner.id).update(used_bytes=1000)
    doomed, kept = make_asset(owner=owner), make_asset(owner=owner)
    named = make_person(owner=owner, name="奶奶")
    gone, elsewhere = make_person(owner=owner), make_person(owner=owner)
    for asset, person in ((doomed, named), (doomed, gone), (doomed, elsewhere), (kept, elsewhere)):
        make_face(asset=asset, person=person)
    api(owner).delete(f"/api/v1/assets/{doomed.id}?permanently=true")
    assert set(Person.objects.values_list("id", flat=True)) == {named.id, elsewhere.id}


def test_the_trash_tells_how_much_it_holds_and_for_how_long(
    api: Api, owner: User, stranger: User, settings: Settings
) -> None:
    settings.TRASH_KEPT_FOR = timedelta(days=7)
    make_asset(owner=owner, size=10)
    make_asset(owner=owner, size=20, trashed_at=timezone.now())
    make_asset(owner=stranger, size=40, trashed_at=timezone.now())
    client = api(owner)
    expected = {"photos": 1, "bytes": 20, "kept_days": 7}
    assert client.get("/api/v1/trash").json() == expected
    settings.TRASH_KEPT_FOR = timedelta(0)
    assert client.get("/api/v1/trash").json()["kept_days"] is None
