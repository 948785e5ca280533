"""Connections that break and processes that die: nothing half stays behind."""

from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors
from backend.photos.models import Asset, Upload
from backend.storage.store import ObjectStore
from backend.webdav.models import Reception
from backend.webdav.services.receiving import Arrival, receive
from backend.webdav.services.receptions import give_up_all, give_up_overdue, reception
from tests import bucket

PART = 5 * 1024 * 1024
HEAD = b"\xff\xd8\xff\xe0"


class Pipe:
    """A body of so many bytes, which may break off before its end."""

    def __init__(self, size: int, *, length: int | None = None, breaks: bool = False) -> None:
        self.length, self.breaks, self._left = length, breaks, size

    def read(self, size: int) -> bytes:
        taken = min(size, self._left)
        self._left -= taken
        if taken < size and self.breaks:
            raise errors.InvalidInput("The body broke off.", code="malformed_body")
        return bytes(taken)


@pytest.fixture(autouse=True)
def small_parts(settings: Any) -> None:
    settings.UPLOAD_PART_BYTES = PART


def unfinished() -> int:
    found = bucket.client().list_multipart_uploads(Bucket=settings.S3_BUCKET)
    return len(found.get("Uploads", []))


def reserved(owner: User) -> tuple[int, int]:
    owner.refresh_from_db()
    return owner.used_bytes, owner.reserved_bytes


def test_a_body_of_unknown_length_takes_room_as_it_comes(owner: User, store: ObjectStore) -> None:
    content = receive(owner=owner, arrival=Arrival("a.jpg", Pipe(2 * PART), HEAD))
    assert content.size == 2 * PART + len(HEAD)
    assert reserved(owner) == (content.size, 0)
    assert Asset.objects.get().pk == content.asset_id


@pytest.mark.parametrize("known", [True, False])
def test_a_connection_that_breaks_leaves_nothing(
    owner: User, store: ObjectStore, known: bool
) -> None:
    body = Pipe(2 * PART, length=4 * PART if known else None, breaks=True)
    with pytest.raises(errors.InvalidInput):
        receive(owner=owner, arrival=Arrival("a.jpg", body, HEAD))
    assert reserved(owner) == (0, 0)
    assert unfinished() == 0
    assert not Reception.objects.exists()
    assert not Upload.objects.exists()


def test_room_that_runs_out_half_way_is_given_back(owner: User, store: ObjectStore) -> None:
    User.objects.filter(pk=owner.pk).update(quota_bytes=PART + 1)
    with pytest.raises(errors.StorageFull):
        receive(owner=owner, arrival=Arrival("a.jpg", Pipe(3 * PART), HEAD))
    assert reserved(owner) == (0, 0)
    assert unfinished() == 0


def test_what_a_killed_process_left_is_swept_when_its_time_is_over(
    owner: User, store: ObjectStore
) -> None:
    half = reception(owner=owner, size=2 * PART, part_size=PART)
    half.__enter__().store(bytes(PART))  # and nobody leaves the block
    assert (reserved(owner), unfinished()) == ((0, 2 * PART), 1)
    assert give_up_overdue(now=timezone.now()) == 0
    assert give_up_overdue(now=timezone.now() + settings.UPLOAD_EXPIRES_IN + timedelta(1)) == 1
    assert (reserved(owner), unfinished()) == ((0, 0), 0)
    assert not Asset.objects.exists()


def test_an_account_that_is_being_deleted_leaves_no_parts_behind(
    owner: User, stranger: User, store: ObjectStore
) -> None:
    halves = [reception(owner=user, size=PART, part_size=PART) for user in (owner, stranger)]
    for half in halves:
        half.__enter__().store(bytes(PART))
    give_up_all(owner_id=owner.pk)
    assert (reserved(owner), reserved(stranger), unfinished()) == ((0, 0), (0, PART), 1)
