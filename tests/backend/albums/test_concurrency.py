"""Albums changed by several at once, on the real database: nothing is lost, and nothing hangs."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import pairwise

import pytest
from django.db import transaction

from backend.accounts.models import User
from backend.albums import ranks
from backend.albums.models import Album, AlbumEntry, AlbumMember, AlbumRole
from backend.albums.services.arranging import move_photo
from backend.albums.services.editing import AlbumChanges, edit_album
from backend.albums.services.filling import add_photos
from backend.albums.services.folders import album_for_folder
from backend.albums.services.members import remove_member
from backend.common.errors import Rejected
from backend.photos.models import Asset
from backend.photos.services.trashing import trash_assets
from tests.backend.albums.rivals import at_once, wait_for_waiting
from tests.factories import make_album, make_asset, make_member, make_user

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def member() -> User:
    return make_user()


def true_count(album: Album) -> int:
    return AlbumEntry.objects.filter(album=album, asset__is_visible=True).count()


def test_a_folder_gets_one_album_from_however_many_importers(member: User) -> None:
    paths = ["2023/春节", "2023/中秋"] * 3
    made = at_once(*(partial(album_for_folder, owner=member, path=path) for path in paths))
    assert len({album.pk for album in made if isinstance(album, Album)}) == 2
    assert Album.objects.count() == 3
    assert AlbumMember.objects.count() == 3


def test_what_is_added_by_several_and_trashed_meanwhile_is_counted_right(member: User) -> None:
    mine = [make_asset(owner=member) for _ in range(12)]
    album = make_album(*mine[:4], owner=member, order="manual")
    ids = [asset.pk for asset in mine]
    at_once(
        *(
            partial(add_photos, user=member, album_id=album.pk, asset_ids=ids[start:])
            for start in (2, 4, 6)
        ),
        partial(trash_assets, owner=member, asset_ids=ids[:2]),
        partial(move_photo, user=member, album_id=album.pk, asset_id=ids[3], behind=None),
    )
    album.refresh_from_db()
    assert album.asset_count == true_count(album) == 10
    ranks = list(AlbumEntry.objects.order_by("rank").values_list("rank", flat=True))
    assert len(ranks) == 12
    assert all(low < high for low, high in pairwise(ranks))


def test_whoever_is_removed_while_adding_leaves_nothing_behind(member: User) -> None:
    owner = make_user()
    for _ in range(3):
        album = make_album(owner=owner)
        make_member(album, member, AlbumRole.CONTRIBUTOR)
        theirs = make_asset(owner=member)
        at_once(
            partial(add_photos, user=member, album_id=album.pk, asset_ids=[theirs.pk]),
            partial(remove_member, user=owner, album_id=album.pk, member_id=member.pk),
        )
        album.refresh_from_db()
        assert album.asset_count == 0
        assert not AlbumEntry.objects.filter(album=album).exists()


def test_two_moves_that_would_make_a_circle_together_do_not(member: User) -> None:
    one, other = (make_album(owner=member) for _ in range(2))

    def under(album: Album, parent: Album) -> Callable[[], object]:
        changes = AlbumChanges(given=frozenset({"parent"}), parent=parent.pk)
        return partial(edit_album, user=member, album_id=album.pk, changes=changes)

    answers = at_once(under(one, other), under(other, one))
    assert [answer.code for answer in answers if isinstance(answer, Rejected)] == ["album_cycle"]
    assert Album.objects.filter(parent=None).count() == 1


def test_numbering_anew_waits_for_whoever_trashes_a_photo(member: User) -> None:
    """And does not make them wait for what it holds, which would never end."""
    mine = [make_asset(owner=member) for _ in range(4)]
    album = make_album(*mine, owner=member, order="manual")
    crowded = "80000001" + "V" * (ranks.LONGEST - 9)
    given = (crowded + "1", crowded + "2", "90000000", "90000001")
    for asset, rank in zip(mine, given, strict=True):
        AlbumEntry.objects.filter(asset=asset).update(rank=rank)

    def move(between: Asset) -> None:
        move_photo(user=member, album_id=album.pk, asset_id=mine[3].pk, behind=between.pk)

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            AlbumEntry.objects.select_for_update(no_key=True).get(asset=mine[2])
            moved = pool.submit(at_once, partial(move, mine[0]))
            wait_for_waiting(1)
            trash_assets(owner=member, asset_ids=[mine[2].pk])
        assert moved.result(timeout=60) == [None]
    album.refresh_from_db()
    entries = AlbumEntry.objects.order_by("rank")
    assert album.asset_count == 3
    assert [entry.asset_id for entry in entries.filter(is_shown=True)] == [
        *(mine[0].pk, mine[3].pk, mine[1].pk)
    ]
    assert max(len(entry.rank) for entry in entries) < 20


def test_deleted_photos_leave_their_albums_counted_right(member: User) -> None:
    mine = [make_asset(owner=member) for _ in range(4)]
    album = make_album(*mine, owner=member)
    at_once(*(partial(Asset.objects.filter(pk=asset.pk).delete) for asset in mine[:3]))
    album.refresh_from_db()
    assert (album.asset_count, album.cover_id) == (1, mine[3].pk)
