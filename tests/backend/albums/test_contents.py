"""Photos in an album: put in, taken out, ordered, counted."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import pairwise
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.albums.models import Album, AlbumEntry, AlbumRole
from backend.albums.selectors.contents import album_assets, ordering_of
from backend.common.keysets import after, key_of
from backend.photos.models import Asset, AssetState, Visibility
from backend.photos.services.trashing import restore_assets, trash_assets
from tests.factories import make_album, make_asset, make_member

Api = Callable[[User], APIClient]

pytestmark = pytest.mark.django_db

JANUARY = [datetime(2024, 1, day, tzinfo=UTC) for day in range(1, 8)]


def photos(owner: User, count: int = 3) -> list[Asset]:
    return [make_asset(owner=owner, captured_at=JANUARY[i], renditions=True) for i in range(count)]


def ids(assets: list[Asset]) -> list[str]:
    return [str(asset.pk) for asset in assets]


def shown(client: APIClient, album: Album) -> list[str]:
    """All pages."""
    found: list[str] = []
    query = {"limit": "2"}
    while True:
        page = client.get(f"/api/v1/albums/{album.pk}/assets", query).json()
        found += [asset["id"] for asset in page["items"]]
        if page["next_cursor"] is None:
            return found
        query["cursor"] = page["next_cursor"]


def test_photos_are_put_in_many_at_once_each_with_its_result(
    api: Api, owner: User, stranger: User
) -> None:
    mine, theirs = photos(owner), make_asset(owner=stranger)
    trashed = make_asset(owner=owner, trashed_at=timezone.now())
    album = make_album(mine[0], owner=owner)
    never = uuid4()
    wanted = [*ids(mine), str(theirs.pk), str(trashed.pk), str(never), str(mine[1].pk)]
    answer = api(owner).post(f"/api/v1/albums/{album.pk}/assets", {"ids": wanted})
    assert [(item["id"], item["result"]) for item in answer.json()["items"]] == [
        (str(mine[0].pk), "present"),
        (str(mine[1].pk), "added"),
        (str(mine[2].pk), "added"),
        (str(theirs.pk), "not_found"),
        (str(trashed.pk), "not_found"),
        (str(never), "not_found"),
    ]
    again = api(owner).post(f"/api/v1/albums/{album.pk}/assets", {"ids": ids(mine)})
    assert {item["result"] for item in again.json()["items"]} == {"present"}
    assert AlbumEntry.objects.filter(album=album).count() == 3


def test_photos_are_taken_out_many_at_once_and_stay_in_the_library(api: Api, owner: User) -> None:
    mine = photos(owner)
    album = make_album(*mine, owner=owner)
    url = f"/api/v1/albums/{album.pk}/assets/remove"
    for expected in (["removed", "removed"], ["absent", "absent"]):
        answer = api(owner).post(url, {"ids": ids(mine[:2])}).json()
        assert [item["result"] for item in answer["items"]] == expected
    assert shown(api(owner), album) == ids(mine[2:])
    assert owner.assets.count() == 3


@pytest.mark.parametrize("order", ["newest", "oldest", "manual"])
def test_pages_follow_the_order_and_go_through_everything(
    order: str, api: Api, owner: User
) -> None:
    mine = photos(owner, 7)
    scattered = [mine[i] for i in (3, 0, 6, 1, 5, 2, 4)]
    album = make_album(*scattered, owner=owner, order=order)
    expected = {"newest": mine[::-1], "oldest": mine, "manual": scattered}[order]
    assert shown(api(owner), album) == ids(expected)


def test_the_card_keeps_count_cover_and_dates_whatever_happens_to_the_photos(
    owner: User,
) -> None:
    mine = photos(owner, 4)
    album = make_album(*mine, owner=owner, order="oldest")

    def card() -> tuple[object, ...]:
        album.refresh_from_db()
        span = (album.first_captured_at, album.last_captured_at)
        return (album.asset_count, album.cover_id, *span)

    assert card() == (4, mine[0].pk, JANUARY[0], JANUARY[3])
    trash_assets(owner=owner, asset_ids=[mine[0].pk, mine[3].pk])
    assert card() == (2, mine[1].pk, JANUARY[1], JANUARY[2])
    restore_assets(owner=owner, asset_ids=[mine[0].pk, mine[3].pk])
    assert card() == (4, mine[0].pk, JANUARY[0], JANUARY[3])
    Asset.objects.filter(pk=mine[2].pk).update(captured_at=JANUARY[6])
    assert card() == (4, mine[0].pk, JANUARY[0], JANUARY[6])
    Asset.objects.filter(pk=mine[0].pk).update(visibility=Visibility.LOCKED)
    assert card() == (3, mine[1].pk, JANUARY[1], JANUARY[6])
    Asset.objects.filter(pk=mine[1].pk).update(state=AssetState.FAILED)
    assert card() == (2, mine[3].pk, JANUARY[3], JANUARY[6])
    Asset.objects.filter(pk=mine[2].pk).delete()
    assert card() == (1, mine[3].pk, JANUARY[3], JANUARY[3])
    Album.objects.filter(pk=album.pk).update(order="newest")
    Asset.objects.filter(owner=owner).delete()
    assert card() == (0, None, None, None)


def test_a_chosen_cover_stays_while_it_is_shown_and_comes_back_with_its_photo(
    api: Api, owner: User
) -> None:
    mine = photos(owner)
    album = make_album(*mine, owner=owner)
    url = f"/api/v1/albums/{album.pk}"

    def cover() -> tuple[str, bool]:
        seen = api(owner).get(url).json()
        return seen["cover"]["asset_id"], seen["cover_is_chosen"]

    assert cover() == (str(mine[2].pk), False)
    assert api(owner).patch(url, {"cover": str(mine[0].pk)}).status_code == 200
    assert cover() == (str(mine[0].pk), True)
    trash_assets(owner=owner, asset_ids=[mine[0].pk])
    assert cover() == (str(mine[2].pk), False)
    restore_assets(owner=owner, asset_ids=[mine[0].pk])
    assert cover() == (str(mine[0].pk), True)
    api(owner).patch(url, {"cover": None})
    assert cover() == (str(mine[2].pk), False)
    outside = make_asset(owner=owner)
    assert api(owner).patch(url, {"cover": str(outside.pk)}).status_code == 404


def test_by_hand_a_photo_goes_behind_another_or_in_front_of_all(api: Api, owner: User) -> None:
    a, b, c, d = photos(owner, 4)
    album = make_album(a, b, c, d, owner=owner, order="manual")

    def move(asset: Asset, behind: Asset | None) -> int:
        url = f"/api/v1/albums/{album.pk}/assets/{asset.pk}/move"
        body = {"behind": str(behind.pk) if behind else None}
        return int(api(owner).post(url, body).status_code)

    for asset, behind, expected in (
        (d, a, [a, d, b, c]),
        (a, c, [d, b, c, a]),
        (c, None, [c, d, b, a]),
        (c, None, [c, d, b, a]),
        (b, c, [c, b, d, a]),
        (b, b, [c, b, d, a]),
    ):
        assert move(asset, behind) == 204
        assert shown(api(owner), album) == ids(expected)
    assert move(a, make_asset(owner=owner)) == 404
    assert move(make_asset(owner=owner), a) == 404


def test_moving_one_photo_writes_one_entry_however_many_there_are(owner: User, api: Api) -> None:
    mine = [make_asset(owner=owner) for _ in range(30)]
    album = make_album(*mine, owner=owner, order="manual")
    before = dict(AlbumEntry.objects.values_list("asset_id", "rank"))
    url = f"/api/v1/albums/{album.pk}/assets/{mine[29].pk}/move"
    assert api(owner).post(url, {"behind": str(mine[4].pk)}).status_code == 204
    ranks = dict(AlbumEntry.objects.values_list("asset_id", "rank"))
    assert {asset for asset in ranks if ranks[asset] != before[asset]} == {mine[29].pk}


def test_an_album_whose_ranks_grew_too_long_is_numbered_anew(
    owner: User, api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backend.albums.ranks.LONGEST", 10)
    a, b, c, d = photos(owner, 4)
    album = make_album(a, b, c, d, owner=owner, order="manual")
    for asset in [c, d] * 20:
        url = f"/api/v1/albums/{album.pk}/assets/{asset.pk}/move"
        assert api(owner).post(url, {"behind": str(a.pk)}).status_code == 204
    assert shown(api(owner), album) == ids([a, d, c, b])
    ranks = AlbumEntry.objects.order_by("rank").values_list("rank", flat=True)
    assert max(map(len, ranks)) <= 10
    assert all(low < high for low, high in pairwise(ranks))


def test_by_hand_begins_as_it_was_shown_and_is_kept_for_later(api: Api, owner: User) -> None:
    a, b, c = photos(owner)
    album = make_album(b, a, c, owner=owner)
    url = f"/api/v1/albums/{album.pk}"
    refused = api(owner).post(f"{url}/assets/{a.pk}/move", {"behind": None})
    assert (refused.status_code, refused.json()["code"]) == (409, "album_by_time")
    api(owner).patch(url, {"order": "manual"})
    assert shown(api(owner), album) == ids([c, b, a])
    api(owner).post(f"{url}/assets/{a.pk}/move", {"behind": None})
    api(owner).patch(url, {"order": "oldest"})
    assert shown(api(owner), album) == ids([a, b, c])
    api(owner).patch(url, {"order": "manual"})
    assert shown(api(owner), album) == ids([a, c, b])


def test_a_cursor_is_good_for_one_order_only(api: Api, owner: User) -> None:
    album = make_album(*photos(owner), owner=owner)
    url = f"/api/v1/albums/{album.pk}"
    cursor = api(owner).get(f"{url}/assets", {"limit": 1}).json()["next_cursor"]
    api(owner).patch(url, {"order": "oldest"})
    refused = api(owner).get(f"{url}/assets", {"cursor": cursor})
    assert (refused.status_code, refused.json()["code"]) == (400, "bad_cursor")


@pytest.mark.parametrize(
    ("order", "index"),
    [
        ("newest", "album_entry_time"),
        ("oldest", "album_entry_time"),
        ("manual", "album_entry_rank"),
    ],
)
def test_a_page_comes_off_one_index_and_nothing_is_sorted(
    order: str, index: str, owner: User
) -> None:
    mine = photos(owner)
    album = make_album(*mine, owner=owner, order=order)
    page = album_assets(album)
    middle = page[1]
    keys = key_of(middle, ordering_of(album))
    with connection.cursor() as cursor:
        # Of few rows any plan would do: what is asked is whether there is one without a sort.
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off")
        cursor.execute("SET LOCAL enable_bitmapscan = off; SET LOCAL enable_hashjoin = off")
    for rows in (page, page.filter(after(ordering_of(album), keys))):
        plan = rows[:51].explain()
        assert f"using {index}" in plan
        assert "Sort Key: albums_albumentry.captured_at" not in plan
        assert "->  Sort" not in plan or "Incremental Sort" in plan


def test_lists_take_no_more_queries_for_more_photos(api: Api, owner: User, stranger: User) -> None:
    def queries(count: int) -> int:
        album = make_album(*photos(owner, count), owner=owner)
        make_member(album, stranger, AlbumRole.CONTRIBUTOR)
        client = api(stranger)
        theirs = {"ids": ids(photos(stranger, count))}
        assert client.post(f"/api/v1/albums/{album.pk}/assets", theirs).status_code == 200
        with CaptureQueriesContext(connection) as captured:
            page = client.get(f"/api/v1/albums/{album.pk}/assets").json()
        assert len(page["items"]) == 2 * count
        return len(captured)

    assert queries(1) == queries(6)
