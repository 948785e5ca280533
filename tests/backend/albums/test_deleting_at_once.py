"""What deletes entries of albums locks as everybody does: members, entries by id, albums by id."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from django.db import transaction
from django.db.models.expressions import RawSQL
from django.utils import timezone

from backend.accounts.models import AccountDeletion, User
from backend.accounts.services import account_deletion
from backend.albums.models import Album, AlbumEntry, AlbumOrder, AlbumRole
from backend.albums.services.editing import AlbumChanges, delete_album, edit_album
from backend.albums.services.filling import add_photos
from backend.albums.services.members import remove_member
from backend.common.errors import NotFound
from backend.operations.services.erasing import erase_due_accounts
from backend.photos.models import Asset
from backend.photos.services.deleting import delete_some
from backend.photos.services.trashing import trash_assets
from tests.backend.albums.rivals import alone, wait_for_waiting
from tests.factories import make_album, make_asset, make_member

pytestmark = pytest.mark.django_db(transaction=True)


def lie_backwards(album: Album) -> None:
    """Rewrites rows so that whoever takes them as they lie takes them against their ids."""
    ids = list(AlbumEntry.objects.filter(album=album).order_by("-pk").values_list("pk", flat=True))
    for pk in ids[1:]:
        AlbumEntry.objects.filter(pk=pk).update(added_at=timezone.now())
    place = RawSQL("albums_albumentry.ctid", [])
    as_they_lie = AlbumEntry.objects.filter(album=album).order_by(place)
    assert list(as_they_lie.values_list("pk", flat=True)) == ids


def one_behind_the_other(*acts: Callable[[], object], held: AlbumEntry) -> list[object]:
    """What they return who come one by one, while somebody holds an entry, until all of them wait;
    a deadlock is an error of the one whom the database gives up."""
    with ThreadPoolExecutor(len(acts)) as pool:
        with transaction.atomic():
            AlbumEntry.objects.select_for_update(no_key=True).get(pk=held.pk)
            done = []
            for count, act in enumerate(acts, start=1):
                done.append(pool.submit(alone, act))
                wait_for_waiting(count)
        return [one.result(timeout=60) for one in done]


def number_anew(user: User, album: Album) -> Callable[[], object]:
    by_hand = AlbumChanges(given=frozenset({"order"}), order=AlbumOrder.MANUAL)
    return partial(edit_album, user=user, album_id=album.pk, changes=by_hand)


def entry_of(album: Album, number: int) -> AlbumEntry:
    return AlbumEntry.objects.filter(album=album).order_by("pk")[number]


def test_photos_that_are_deleted_for_good_and_an_album_that_is_numbered_anew(owner: User) -> None:
    album = make_album(*(make_asset(owner=owner) for _ in range(3)), owner=owner)
    lie_backwards(album)
    User.objects.filter(pk=owner.pk).update(used_bytes=10**9)
    delete = partial(delete_some, owner=owner, assets=Asset.objects.all())
    answers = one_behind_the_other(number_anew(owner, album), delete, held=entry_of(album, 1))
    assert answers == [None, 3]
    assert not AlbumEntry.objects.exists()


def test_an_album_that_is_deleted_and_its_photos_that_are_trashed(owner: User) -> None:
    photos = [make_asset(owner=owner) for _ in range(3)]
    album = make_album(*photos, owner=owner)
    lie_backwards(album)
    trash = partial(trash_assets, owner=owner, asset_ids=[photo.pk for photo in photos])
    delete = partial(delete_album, user=owner, album_id=album.pk)
    one_behind_the_other(trash, delete, held=entry_of(album, 1))
    assert not Album.objects.exists()
    assert not Asset.objects.filter(trashed_at=None).exists()


def test_a_member_who_is_removed_and_trashes_photos_meanwhile(owner: User, stranger: User) -> None:
    album = make_album(owner=owner)
    make_member(album, stranger, AlbumRole.CONTRIBUTOR)
    ids = [make_asset(owner=stranger).pk for _ in range(3)]
    add_photos(user=stranger, album_id=album.pk, asset_ids=ids)
    lie_backwards(album)
    trash = partial(trash_assets, owner=stranger, asset_ids=ids)
    remove = partial(remove_member, user=owner, album_id=album.pk, member_id=stranger.pk)
    one_behind_the_other(trash, remove, held=entry_of(album, 1))
    album.refresh_from_db()
    assert album.asset_count == 0


def test_an_album_that_is_deleted_and_photos_of_its_and_of_one_within_it(owner: User) -> None:
    photos = [make_asset(owner=owner) for _ in range(2)]
    album = make_album(owner=owner)
    inner = make_album(photos[0], owner=owner, parent_id=album.pk)
    add_photos(user=owner, album_id=album.pk, asset_ids=[photos[1].pk])
    User.objects.filter(pk=owner.pk).update(used_bytes=10**9)
    destroy = partial(delete_some, owner=owner, assets=Asset.objects.all())
    delete = partial(delete_album, user=owner, album_id=album.pk)
    held = AlbumEntry.objects.get(album=album)
    assert one_behind_the_other(destroy, delete, held=held) == [2, None]
    inner.refresh_from_db()
    assert (inner.parent_id, inner.asset_count) == (None, 0)


@pytest.mark.usefixtures("redis_client", "store")
@pytest.mark.parametrize("first", ["the account", "the album"])
def test_an_account_that_is_erased_and_a_manager_who_numbers_an_album_of_its_anew(
    owner: User, stranger: User, first: str
) -> None:
    album = make_album(owner=owner)
    make_member(album, stranger, AlbumRole.MANAGER)
    ids = [make_asset(owner=stranger).pk for _ in range(3)]
    add_photos(user=stranger, album_id=album.pk, asset_ids=ids)
    lie_backwards(album)
    account_deletion.request_deletion(user=owner)
    AccountDeletion.objects.update(due_at=timezone.now())
    acts = [erase_due_accounts, number_anew(stranger, album)]
    if first == "the account":
        erased, numbered = one_behind_the_other(*acts, held=entry_of(album, 0))
        assert isinstance(numbered, NotFound)
    else:
        numbered, erased = one_behind_the_other(*acts[::-1], held=entry_of(album, 0))
        assert numbered is None
    assert erased == 1
    assert not User.objects.filter(pk=owner.pk).exists()
    assert Asset.objects.filter(owner=stranger).count() == 3
