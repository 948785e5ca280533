"""Stacks: the timeline shows their primary with a count, and somebody always stands for them."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.lookalikes.models import Kind
from backend.photos.models import Asset, MediaType, Stack
from backend.photos.services.camera_bursts import camera_bursts
from backend.photos.services.deleting import delete_asset
from backend.photos.services.locking import lock_assets
from backend.photos.services.stacking import make_stack
from backend.photos.services.trashing import restore_assets, trash_assets
from tests.factories import make_asset, make_copies, make_lookalikes

pytestmark = pytest.mark.django_db

Api = Callable[[User], APIClient]
NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)
URL = "/api/v1/stacks"


@pytest.fixture
def photos(owner: User) -> list[Asset]:
    """From the oldest to the newest."""
    return [make_asset(owner=owner, captured_at=NOON + timedelta(seconds=i)) for i in range(3)]


def stacked(client: APIClient, *photos: Asset) -> Any:
    response = client.post(URL, {"asset_ids": [str(photo.id) for photo in photos]})
    assert response.status_code == 201, response.content
    return response.json()


def timeline(client: APIClient) -> list[tuple[str, int | None]]:
    items = client.get("/api/v1/timeline/buckets/2024-05-01").json()["items"]
    return [(item["id"], item["stack"] and item["stack"]["count"]) for item in items]


def counted(client: APIClient) -> int:
    return sum(day["count"] for day in client.get("/api/v1/timeline/buckets").json()["items"])


def test_the_timeline_shows_the_primary_with_a_count(
    api: Api, owner: User, photos: list[Asset]
) -> None:
    client = api(owner)
    stack = stacked(client, photos[1], photos[0], photos[2])
    assert stack["primary_id"] == str(photos[1].id)
    assert [asset["id"] for asset in stack["assets"]] == [
        str(photos[1].id),
        str(photos[0].id),
        str(photos[2].id),
    ]
    assert timeline(client) == [(str(photos[1].id), 3)]
    assert counted(client) == 1
    assert len(client.get("/api/v1/assets").json()["items"]) == 3
    assert (
        client.patch(f"{URL}/{stack['id']}", {"primary_id": str(photos[2].id)}).status_code == 200
    )
    assert timeline(client) == [(str(photos[2].id), 3)]
    assert client.delete(f"{URL}/{stack['id']}").status_code == 204
    assert [count for _, count in timeline(client)] == [None, None, None]
    assert counted(client) == 3


def test_photos_come_and_go_and_a_single_one_is_no_stack(
    api: Api, owner: User, photos: list[Asset]
) -> None:
    client = api(owner)
    stack = stacked(client, photos[0], photos[1])
    address = f"{URL}/{stack['id']}"
    added = client.post(f"{address}/assets", {"asset_ids": [str(photos[2].id)]}).json()
    assert len(added["assets"]) == 3
    taken = client.post(f"{address}/take", {"asset_ids": [str(photos[0].id)]}).json()
    assert taken["primary_id"] == str(photos[1].id)
    assert client.post(f"{address}/take", {"asset_ids": [str(photos[1].id)]}).status_code == 204
    assert not Stack.objects.exists()
    assert counted(client) == 3


def test_a_photo_lies_in_one_stack_only(api: Api, owner: User, photos: list[Asset]) -> None:
    client = api(owner)
    stacked(client, photos[0], photos[1])
    later = stacked(client, photos[1], photos[2])
    assert [str(stack.id) for stack in Stack.objects.all()] == [later["id"]]
    assert counted(client) == 2


@pytest.mark.parametrize("gone", ["trashed", "locked", "deleted"])
def test_another_one_stands_in_when_the_primary_goes(
    api: Api, owner: User, photos: list[Asset], gone: str
) -> None:
    User.objects.filter(id=owner.id).update(used_bytes=10**6)
    make_stack(owner=owner, asset_ids=[photo.id for photo in photos])
    first = photos[0].id
    match gone:
        case "trashed":
            trash_assets(owner=owner, asset_ids=[first])
        case "locked":
            lock_assets(owner=owner, asset_ids=[first])
        case "deleted":
            delete_asset(owner=owner, asset_id=first)
    assert timeline(api(owner)) == [(str(photos[1].id), 2)]


def test_a_stack_that_was_in_the_trash_as_a_whole_comes_back_as_one(
    api: Api, owner: User, photos: list[Asset]
) -> None:
    ids = [photo.id for photo in photos]
    make_stack(owner=owner, asset_ids=ids)
    trash_assets(owner=owner, asset_ids=ids)
    assert timeline(api(owner)) == []
    assert api(owner).get(URL).json()["items"] == []
    restore_assets(owner=owner, asset_ids=ids[1:])
    ((shown, count),) = timeline(api(owner))
    assert (shown in {str(ids[1]), str(ids[2])}, count) == (True, 2)
    restore_assets(owner=owner, asset_ids=ids[:1])
    assert [count for _, count in timeline(api(owner))] == [3]


def test_what_is_not_ones_own_is_not_stacked(
    api: Api, owner: User, stranger: User, photos: list[Asset]
) -> None:
    client = api(owner)
    theirs = make_asset(owner=stranger)
    body = {"asset_ids": [str(photos[0].id), str(theirs.id)]}
    assert client.post(URL, body).status_code == 404
    twice = client.post(URL, {"asset_ids": [str(photos[0].id)] * 2})
    assert (twice.status_code, twice.json()["code"]) == (400, "bad_stack")
    stack = stacked(client, photos[0], photos[1])
    other = client.patch(f"{URL}/{stack['id']}", {"primary_id": str(photos[2].id)})
    assert (other.status_code, other.json()["code"]) == (400, "not_in_stack")


def test_bursts_are_stacked_once_under_the_best_of_each(api: Api, owner: User) -> None:
    blurred, liked = make_asset(owner=owner), make_asset(owner=owner, is_favorite=True)
    make_lookalikes(blurred, liked, kind=Kind.BURST)
    client = api(owner)
    made = client.post(f"{URL}/automatic", {"origin": "burst"}).json()
    assert made == {"made": 1, "has_more": False}
    stack = Stack.objects.get()
    assert (stack.origin, stack.primary_id) == ("burst", liked.id)
    assert client.post(f"{URL}/automatic", {"origin": "burst"}).json()["made"] == 0


def test_a_burst_that_the_camera_has_marked_is_stacked_whatever_it_looks_like(
    api: Api, owner: User, stranger: User
) -> None:
    def marked(burst: str, of: User = owner, **fields: Any) -> Asset:
        return make_asset(owner=of, metadata={"burst_id": burst}, **fields)

    first, liked = marked("A"), marked("A", is_favorite=True)
    marked("A", of=stranger)
    marked("A", trashed_at=NOON)
    marked("B")
    apart = [marked("C"), marked("C"), marked("C")]
    client = api(owner)
    stacked(client, apart[0], apart[1])  # by hand: the third was left out on purpose
    made = client.post(f"{URL}/automatic", {"origin": "burst"}).json()
    assert made == {"made": 1, "has_more": False}
    stack = Stack.objects.get(origin="burst")
    assert stack.primary_id == liked.id
    assert set(stack.members.values_list("id", flat=True)) == {first.id, liked.id}
    assert client.post(f"{URL}/automatic", {"origin": "burst"}).json()["made"] == 0


def test_bursts_that_cameras_have_marked_come_off_their_index(owner: User) -> None:
    photo = make_asset(owner=owner)
    make_copies(photo, 5000, id="gen_random_uuid()", sha256="repeat(md5(n::text), 2)")
    make_asset(owner=owner, metadata={"burst_id": "A"})
    with connection.cursor() as cursor:
        with CaptureQueriesContext(connection) as queries:
            list(camera_bursts(owner, most_members=10))
        cursor.execute(f"EXPLAIN {queries[0]['sql']}")
        assert "asset_burst" in str(cursor.fetchall())


def test_what_a_camera_wrote_twice_is_stacked_under_the_developed_one(
    api: Api, owner: User
) -> None:
    def shot(filename: str, media_type: MediaType) -> Asset:
        return make_asset(
            owner=owner,
            filename=filename,
            media_type=media_type,
            camera_model="A7",
            captured_at=NOON,
        )

    raw, jpeg = shot("DSC1.ARW", MediaType.ARW), shot("dsc1.jpg", MediaType.JPEG)
    shot("DSC2.ARW", MediaType.ARW)
    made = api(owner).post(f"{URL}/automatic", {"origin": "raw_pair"}).json()
    assert made == {"made": 1, "has_more": False}
    stack = Stack.objects.get()
    assert stack.primary_id == jpeg.id
    assert set(stack.members.values_list("id", flat=True)) == {raw.id, jpeg.id}


def test_a_page_of_stacks_takes_the_same_statements_however_many(api: Api, owner: User) -> None:
    client = api(owner)

    def statements() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(URL)
        return len(queries)

    def another() -> None:
        pair = [make_asset(owner=owner, renditions=True).id for _ in range(2)]
        make_stack(owner=owner, asset_ids=pair)

    another()
    one = statements()
    another()
    another()
    assert statements() == one
