"""A group is resolved in one call: what goes can come back, and nothing the owner said is lost."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.lookalikes.models import Dismissal, Group, Kind, Pair
from backend.lookalikes.services import resolving
from backend.lookalikes.services.bulks import resolve_suggested
from backend.lookalikes.services.recording import find_lookalikes
from backend.people.models import Face, FaceRejection
from backend.photos.models import Asset
from backend.photos.services.deleting import delete_asset
from backend.photos.services.trashing import restore_assets, trash_assets
from backend.tags.models import AssetTag, Verdict
from tests.factories import (
    make_asset,
    make_face,
    make_fingerprint,
    make_lookalikes,
    make_person,
    make_tag,
)
from tests.factories.lookalikes import scene

pytestmark = pytest.mark.django_db

Api = Callable[[User], APIClient]


@pytest.fixture
def client(api: Api, owner: User) -> APIClient:
    return api(owner)


@pytest.fixture
def three(owner: User) -> list[Asset]:
    """The first is the largest."""
    return [
        make_asset(owner=owner, renditions=True, width=width, height=width * 3 // 4, size=width)
        for width in (4000, 2000, 1000)
    ]


def resolve(client: APIClient, group: Group, *keep: Asset) -> Any:
    return client.post(
        f"/api/v1/duplicates/{group.pk}/resolve",
        {"keep": [str(photo.pk) for photo in keep]},
        format="json",
    )


def in_trash() -> set[UUID]:
    return set(Asset.objects.filter(trashed_at__isnull=False).values_list("id", flat=True))


def test_a_group_tells_whom_to_keep_and_why(client: APIClient, three: list[Asset]) -> None:
    group = make_lookalikes(*three)
    (item,) = client.get("/api/v1/duplicates").json()["items"]
    assert item["id"] == str(group.pk)
    assert item["kind"] == "duplicate"
    assert item["keeper_id"] == str(three[0].pk)
    assert item["reasons"] == ["higher_resolution", "larger_file"]
    assert item["bytes_saved"] == 3000
    assert {photo["id"] for photo in item["photos"]} == {str(photo.pk) for photo in three}


def test_what_is_not_kept_goes_into_the_trash(client: APIClient, three: list[Asset]) -> None:
    answer = resolve(client, make_lookalikes(*three), three[0])
    assert answer.status_code == 200
    assert answer.json()["kept"] == [str(three[0].pk)]
    assert answer.json()["bytes_saved"] == 3000
    assert in_trash() == {three[1].pk, three[2].pk}
    assert client.get("/api/v1/duplicates").json()["items"] == []


def test_restoring_from_the_trash_undoes_it(
    client: APIClient, owner: User, three: list[Asset]
) -> None:
    resolve(client, make_lookalikes(*three), three[0])
    restore_assets(owner=owner, asset_ids=[three[2].pk])
    (item,) = client.get("/api/v1/duplicates").json()["items"]
    assert {photo["id"] for photo in item["photos"]} == {str(three[0].pk), str(three[2].pk)}


def test_photos_that_were_kept_together_stay_together(
    client: APIClient, owner: User, three: list[Asset]
) -> None:
    resolve(client, make_lookalikes(*three), three[0], three[1])
    assert not Group.objects.exists()
    trash_assets(owner=owner, asset_ids=[three[0].pk])
    restore_assets(owner=owner, asset_ids=[three[0].pk])
    assert not Group.objects.exists()


@pytest.mark.parametrize(("keep", "code"), [([], "nothing_kept"), ([0], "not_in_group")])
def test_a_choice_that_cannot_be_meant_changes_nothing(
    client: APIClient, owner: User, three: list[Asset], keep: list[int], code: str
) -> None:
    outsider = make_asset(owner=owner)
    answer = resolve(client, make_lookalikes(*three), *[outsider for _ in keep])
    assert (answer.status_code, answer.json()["code"]) == (400, code)
    assert in_trash() == set()


def test_a_second_answer_finds_no_group(client: APIClient, three: list[Asset]) -> None:
    group = make_lookalikes(*three)
    resolve(client, group, three[0])
    assert resolve(client, group, three[1]).status_code == 404
    assert in_trash() == {three[1].pk, three[2].pk}


def test_heart_and_caption_are_carried_over(
    client: APIClient, owner: User, three: list[Asset]
) -> None:
    Asset.objects.filter(pk=three[1].pk).update(is_favorite=True, caption="外婆的院子")
    resolve(client, make_lookalikes(*three), three[0])
    kept = Asset.objects.get(pk=three[0].pk)
    assert (kept.is_favorite, kept.caption) == (True, "外婆的院子")


def test_a_caption_of_its_own_stays(client: APIClient, three: list[Asset]) -> None:
    Asset.objects.filter(pk=three[0].pk).update(caption="mine")
    Asset.objects.filter(pk=three[1].pk).update(caption="theirs")
    resolve(client, make_lookalikes(*three), three[0])
    assert Asset.objects.get(pk=three[0].pk).caption == "mine"


def test_tags_that_the_owner_set_are_carried_over_within_copies(
    client: APIClient, three: list[Asset]
) -> None:
    make_tag(asset=three[0], slug="dog")
    for slug, verdict in (("lake", Verdict.ADDED), ("dog", Verdict.REMOVED), ("sky", Verdict.NONE)):
        tag = make_tag(asset=three[1], slug=slug)
        AssetTag.objects.filter(pk=tag.pk).update(verdict=verdict)
    resolve(client, make_lookalikes(*three), three[0])
    assert dict(AssetTag.objects.filter(asset=three[0]).values_list("tag_id", "verdict")) == {
        "dog": Verdict.REMOVED,
        "lake": Verdict.ADDED,
    }


def test_people_whom_the_owner_confirmed_are_carried_over_within_copies(
    client: APIClient, owner: User, three: list[Asset]
) -> None:
    grandmother, taken_for = make_person(owner=owner, name="奶奶"), make_person(owner=owner)
    make_face(asset=three[1], person=grandmother, is_confirmed=True)
    face = make_face(asset=three[0], person=taken_for)
    resolve(client, make_lookalikes(*three), three[0])
    face.refresh_from_db()
    assert (face.person, face.is_confirmed) == (grandmother, True)


def test_whom_the_owner_ruled_out_for_a_face_is_not_carried_over_to_it(
    client: APIClient, owner: User, three: list[Asset]
) -> None:
    twin = make_person(owner=owner, name="Ann")
    make_face(asset=three[1], person=twin, is_confirmed=True)
    face = make_face(asset=three[0])
    FaceRejection.objects.create(face=face, person=twin)
    assert resolve(client, make_lookalikes(*three), three[0]).status_code == 200
    face.refresh_from_db()
    assert (face.person, face.is_confirmed) == (None, False)


def test_the_shots_of_a_burst_keep_their_own_faces(
    client: APIClient, owner: User, three: list[Asset]
) -> None:
    make_face(asset=three[1], person=make_person(owner=owner, name="奶奶"), is_confirmed=True)
    face = make_face(asset=three[0])
    resolve(client, make_lookalikes(*three, kind=Kind.BURST), three[0])
    assert Face.objects.get(pk=face.pk).person is None


def test_what_was_dismissed_is_never_grouped_again(client: APIClient, owner: User) -> None:
    photos = [make_asset(owner=owner) for _ in range(2)]
    group = make_lookalikes(*photos)
    assert client.post(f"/api/v1/duplicates/{group.pk}/dismiss").status_code == 204
    for photo in photos:
        find_lookalikes(asset_id=photo.pk)
    assert Pair.objects.exists()
    assert not Group.objects.exists()


def test_two_that_were_set_apart_are_not_brought_together_by_a_third(
    client: APIClient, owner: User
) -> None:
    photos = [make_asset(owner=owner, renditions=True) for _ in range(3)]
    for photo in photos[:2]:
        make_fingerprint(photo, scene(1))
        find_lookalikes(asset_id=photo.pk)
    assert client.post(f"/api/v1/duplicates/{Group.objects.get().pk}/dismiss").status_code == 204
    for photo in photos[:2]:
        find_lookalikes(asset_id=photo.pk)
    assert not Group.objects.exists()
    make_fingerprint(photos[2], scene(1))
    find_lookalikes(asset_id=photos[2].pk)
    members = set(Group.objects.get().members.values_list("asset_id", flat=True))
    assert photos[2].pk in members
    assert len(members) == 2


def test_what_is_in_the_trash_is_in_no_group(owner: User, three: list[Asset]) -> None:
    group = make_lookalikes(*three)
    trash_assets(owner=owner, asset_ids=[three[0].pk])
    assert group.members.count() == 2
    trash_assets(owner=owner, asset_ids=[three[1].pk])
    assert not Group.objects.exists()
    restore_assets(owner=owner, asset_ids=[photo.pk for photo in three])
    assert Group.objects.get().members.count() == 3


def test_deleting_for_good_leaves_nothing_behind(
    client: APIClient, owner: User, three: list[Asset]
) -> None:
    group = make_lookalikes(*three)
    User.objects.filter(pk=owner.pk).update(used_bytes=7000)
    delete_asset(owner=owner, asset_id=three[0].pk)
    assert set(group.members.values_list("asset_id", flat=True)) == {three[1].pk, three[2].pk}
    client.post(f"/api/v1/duplicates/{group.pk}/dismiss")
    delete_asset(owner=owner, asset_id=three[1].pk)
    delete_asset(owner=owner, asset_id=three[2].pk)
    assert not Group.objects.exists()
    assert not Pair.objects.exists()
    assert Dismissal.objects.get().photos.count() == 0


def test_many_groups_are_resolved_as_suggested_so_many_at_a_time(
    client: APIClient, owner: User
) -> None:
    for seed in range(3):
        photos = [make_asset(owner=owner, size=size) for size in (1000, 3000)]
        for photo in photos:
            make_fingerprint(photo, scene(seed))
        make_lookalikes(*photos)
    burst = make_lookalikes(*[make_asset(owner=owner) for _ in range(2)], kind=Kind.BURST)
    first = client.post("/api/v1/duplicates/resolve", {"limit": 2}, format="json").json()
    assert (first["groups"], first["bytes_saved"], first["left"]) == (2, 2000, True)
    second = client.post("/api/v1/duplicates/resolve", {"limit": 2}, format="json").json()
    assert (second["groups"], second["bytes_saved"], second["left"]) == (1, 1000, False)
    assert Group.objects.get() == burst


def test_a_keeper_that_leaves_meanwhile_is_replaced_by_the_next_best(
    owner: User, three: list[Asset], monkeypatch: pytest.MonkeyPatch
) -> None:
    make_lookalikes(*three)
    lock = resolving._locked

    def lock_late(owner: User, group_id: UUID) -> Group:
        trash_assets(owner=owner, asset_ids=[three[0].pk])
        return lock(owner, group_id)

    monkeypatch.setattr(resolving, "_locked", lock_late)
    done = resolve_suggested(owner=owner, kind=Kind.DUPLICATE, limit=10)
    assert (done.groups, done.trashed) == (1, [three[2].pk])


def test_groups_are_paged_newest_first_by_kind(client: APIClient, owner: User) -> None:
    made = [make_lookalikes(*[make_asset(owner=owner) for _ in range(2)]) for _ in range(3)]
    make_lookalikes(*[make_asset(owner=owner) for _ in range(2)], kind=Kind.BURST)
    address, seen = "/api/v1/duplicates?kind=duplicate&limit=2", []
    page = client.get(address).json()
    seen += page["items"]
    page = client.get(address, {"cursor": page["next_cursor"], "limit": 2, "kind": "duplicate"})
    seen += page.json()["items"]
    assert [item["id"] for item in seen] == [str(group.pk) for group in reversed(made)]
    assert page.json()["next_cursor"] is None


def test_a_list_costs_the_same_queries_however_many_groups(
    client: APIClient, owner: User, django_assert_max_num_queries: Any
) -> None:
    for _ in range(6):
        make_lookalikes(*[make_asset(owner=owner, renditions=True) for _ in range(3)])
    with django_assert_max_num_queries(12):
        assert len(client.get("/api/v1/duplicates").json()["items"]) == 6
