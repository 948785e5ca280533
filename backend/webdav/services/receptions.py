"""The parts of a file that is passing through, and the room that is set aside for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import structlog
from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from backend.accounts.models import User
from backend.accounts.services import quota
from backend.common import errors
from backend.common.ids import new_id
from backend.photos.models import Upload
from backend.photos.services.uploads import UploadWish, adopt_received
from backend.storage import keys, store
from backend.webdav.models import Reception

log = structlog.get_logger(__name__)

_BATCH = 100
_UNKNOWN_TYPE = "application/octet-stream"


@dataclass(slots=True)
class Parts:
    """Where the parts go. growing: the length is not known, so room is taken part by part."""

    reception: Reception
    part_size: int
    growing: bool
    stored: int = 0

    def store(self, part: bytes) -> None:
        """Raises StorageFull and Unavailable."""
        if self.growing:
            _grow(self.reception, len(part))
        self.stored += 1
        row = self.reception
        try:
            store().put_part(row.object_key, row.multipart_id, self.stored, part)
        except FileNotFoundError:
            raise errors.Unavailable("The upload took too long; send the file again.") from None

    @transaction.atomic
    def become_upload(self, *, owner: User, wish: UploadWish) -> Upload:
        """Hands parts and room over. Raises Unavailable when both were given up meanwhile."""
        row = Reception.objects.select_for_update().filter(pk=self.reception.pk).first()
        if row is None:
            raise errors.Unavailable("The upload took too long; send the file again.")
        upload = adopt_received(
            owner=owner,
            wish=wish,
            upload_id=row.pk,
            multipart_id=row.multipart_id,
            part_size=self.part_size,
        )
        row.delete()
        return upload


@contextmanager
def reception(*, owner: User, size: int | None, part_size: int) -> Iterator[Parts]:
    """Room for `size` bytes, and a multipart upload in the store. What has not become an upload by
    the end of the block is given up, whatever ended it.

    Raises StorageFull and Unavailable.
    """
    row = _reserve(owner, size or 0)
    try:
        row.multipart_id = store().create_multipart(row.object_key, content_type=_UNKNOWN_TYPE)
        row.save(update_fields=["multipart_id"])
        yield Parts(row, part_size, growing=size is None)
    finally:
        _try_to_give_up(row.pk)


def give_up_overdue(*, now: datetime) -> int:
    """What killed processes have left behind, some at a time; returns how many. Stops when the
    store does not answer."""
    overdue = Reception.objects.filter(expires_at__lte=now).order_by("expires_at")
    given_up = 0
    for reception_id in overdue.values_list("pk", flat=True)[:_BATCH]:
        if not _try_to_give_up(reception_id):
            break
        given_up += 1
    return given_up


def give_up_all(*, owner_id: UUID) -> None:
    """What is passing through for an account that is being deleted. Raises Unavailable."""
    for reception_id in Reception.objects.filter(owner=owner_id).values_list("pk", flat=True):
        if not _try_to_give_up(reception_id):
            raise errors.Unavailable("The object store does not answer.")


@transaction.atomic
def _reserve(owner: User, size: int) -> Reception:
    reception_id = new_id()
    _take_room(owner.pk, size)
    return Reception.objects.create(
        id=reception_id,
        owner=owner,
        object_key=keys.original(owner.pk, reception_id),
        reserved_bytes=size,
        expires_at=timezone.now() + settings.UPLOAD_EXPIRES_IN,
    )


@transaction.atomic
def _grow(row: Reception, size: int) -> None:
    grown = Reception.objects.filter(pk=row.pk).update(reserved_bytes=F("reserved_bytes") + size)
    if not grown:
        raise errors.Unavailable("The upload took too long; send the file again.")
    _take_room(row.owner_id, size)


def _take_room(owner_id: UUID, size: int) -> None:
    try:
        quota.reserve(owner_id=owner_id, size=size)
    except errors.QuotaExceeded as refusal:
        raise errors.StorageFull(str(refusal), **refusal.extra) from None


def _try_to_give_up(reception_id: UUID) -> bool:
    """False when the store does not answer: the row stays, and the sweeper tries again."""
    row = Reception.objects.filter(pk=reception_id).first()
    if row is None:  # it has become an upload
        return True
    try:
        if row.multipart_id:
            store().abort_multipart(row.object_key, row.multipart_id)
    except errors.Unavailable:
        Reception.objects.filter(pk=row.pk).update(expires_at=timezone.now())
        log.warning("webdav.parts_left", reception_id=str(row.pk))
        return False
    _forget(row.pk)
    return True


@transaction.atomic
def _forget(reception_id: UUID) -> None:
    row = Reception.objects.select_for_update().filter(pk=reception_id).first()
    if row is not None:
        row.delete()
        quota.release(owner_id=row.owner_id, size=row.reserved_bytes)
