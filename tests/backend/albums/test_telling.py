"""Everybody in an album is told when it shows other photos, whoever did what to these."""

from collections.abc import Callable

import pytest
from django.utils import timezone

from backend.accounts.models import User
from backend.albums.models import Album
from backend.albums.services.editing import delete_album
from backend.albums.services.filling import remove_photos
from backend.changes.models import Change
from backend.events.models import OutboxEvent
from backend.photos.models import Asset, Visibility
from backend.photos.services.deleting import delete_asset
from backend.photos.services.trashing import restore_assets, trash_assets
from tests.factories import make_album, make_asset, make_member

pytestmark = pytest.mark.django_db


@pytest.fixture
def photo(owner: User) -> Asset:
    User.objects.filter(pk=owner.pk).update(used_bytes=10**6)
    return make_asset(owner=owner)


@pytest.fixture
def album(owner: User, stranger: User, photo: Asset) -> Album:
    album = make_album(photo, owner=owner)
    make_member(album, stranger)
    return album


def told(act: Callable[[], object]) -> dict[str, list[str]]:
    """Topics about albums that the act announces, and to whom."""
    OutboxEvent.objects.all().delete()
    act()
    heard: dict[str, list[str]] = {}
    for event in OutboxEvent.objects.filter(topic__startswith="album.").order_by("id"):
        heard.setdefault(event.topic, []).append(f"{event.owner_id} {event.payload['album_id']}")
    return {topic: sorted(receivers) for topic, receivers in heard.items()}


def test_of_photos_that_go_and_come_back(
    owner: User, stranger: User, photo: Asset, album: Album
) -> None:
    everybody = sorted(f"{user.pk} {album.pk}" for user in (owner, stranger))
    acts: tuple[Callable[[], object], ...] = (
        lambda: trash_assets(owner=owner, asset_ids=[photo.pk]),
        lambda: restore_assets(owner=owner, asset_ids=[photo.pk]),
        lambda: Asset.objects.filter(pk=photo.pk).update(captured_at=timezone.now()),
        lambda: Asset.objects.filter(pk=photo.pk).update(visibility=Visibility.LOCKED),
        lambda: Asset.objects.filter(pk=photo.pk).update(visibility=Visibility.TIMELINE),
        lambda: delete_asset(owner=owner, asset_id=photo.pk),
    )
    for act in acts:
        assert told(act) == {"album.changed": everybody}


def test_once_when_photos_are_taken_out(owner: User, photo: Asset, album: Album) -> None:
    heard = told(lambda: remove_photos(user=owner, album_id=album.pk, asset_ids=[photo.pk]))
    assert [len(receivers) for receivers in heard.values()] == [2]


def test_not_of_what_nobody_sees(owner: User, photo: Asset, album: Album) -> None:
    assert told(lambda: Asset.objects.filter(pk=photo.pk).update(caption="lake")) == {}
    trash_assets(owner=owner, asset_ids=[photo.pk])
    assert told(lambda: delete_asset(owner=owner, asset_id=photo.pk)) == {}


def test_of_a_deleted_album_only_that_it_is_gone(owner: User, album: Album) -> None:
    heard = told(lambda: delete_album(user=owner, album_id=album.pk))
    assert list(heard) == ["album.deleted"]
    assert len(heard["album.deleted"]) == 2


def test_the_change_feed_knows_of_it_too(
    owner: User, stranger: User, photo: Asset, album: Album
) -> None:
    Change.objects.all().delete()
    trash_assets(owner=owner, asset_ids=[photo.pk])
    noted = Change.objects.filter(kind="album").values_list("owner", "object_id")
    assert set(noted) == {(owner.pk, album.pk), (stranger.pk, album.pk)}
    Change.objects.all().delete()
    delete_album(user=owner, album_id=album.pk)
    assert set(noted.all()) == {(owner.pk, album.pk), (stranger.pk, album.pk)}
