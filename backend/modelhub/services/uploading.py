"""A model on its way in: announced, sent straight into the store, looked at by a worker.

Nothing that was sent is a model before a worker has found in it what the contract asks for:
`workers.verification`. What nobody comes back for is forgotten.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

import structlog
from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from backend.accounts.models import User
from backend.accounts.services import audit
from backend.common import errors
from backend.events.contracts import ModelTask, Topic
from backend.events.services.leases import Leases
from backend.events.services.outbox import announce
from backend.modelhub.faults import Fault, Reason
from backend.modelhub.models import ModelUpload, ModelUploadFile, ModelUploadState, ModelVersion
from backend.modelhub.selectors.registry import standing, version_in_full, versions_of
from backend.modelhub.services import upload_files
from backend.modelhub.services.promoting import refuse_packaged
from backend.storage import keys

log = structlog.get_logger(__name__)

LARGEST = 4 * 1024**3  # bytes, all files together
MOST_FILES = 16
TIME_LIMIT = 900  # seconds that a worker may take, fetching and all
LEASES = Leases(
    ModelUpload,
    Topic.MODEL_ARRIVED,
    "upload_id",
    timedelta(seconds=TIME_LIMIT + 60),
    running=ModelUploadState.CHECKING,
)
_MOST_ATTEMPTS = 3
_BATCH = 100


@dataclass(frozen=True, slots=True)
class AnnouncedFile:
    """sha256: lower-case hexadecimal, as is found out again when it has arrived."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class NewUpload:
    """parent_id: the version that it is held against; None: the one that answers."""

    task: ModelTask
    files: Sequence[AnnouncedFile]
    licence: str
    learned_from: str
    description: str = ""
    parent_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Begun:
    upload: ModelUpload
    is_new: bool


def begin(*, actor: User, wish: NewUpload) -> Begun:
    """A new upload, or the one of the same files that is under way.

    Raises InvalidInput (`file_too_large`), NotFound for the parent, and Conflict
    (`model_not_servable`, `no_model_yet`).
    """
    refuse_packaged(wish.task)
    _refuse_sizes(wish)
    parent = _parent(wish)
    fingerprint = _fingerprint(wish, parent)
    if (known := _under_way(actor, fingerprint)) is not None:
        return Begun(known, is_new=False)
    try:
        return Begun(_create(actor, wish, parent, fingerprint), is_new=True)
    except IntegrityError:  # the same request was quicker
        if (known := _under_way(actor, fingerprint)) is None:
            raise
        return Begun(known, is_new=False)


def complete(upload: ModelUpload) -> ModelUpload:
    """All files are there: a worker is called. Idempotent.

    Raises Conflict (`upload_incomplete`, with `missing` names; `upload_ended`).
    """
    if upload.state in {ModelUploadState.ABORTED, ModelUploadState.EXPIRED}:
        raise _ended()
    if upload.state != ModelUploadState.EXPECTED:
        return upload
    missing = [file.name for file in upload.files.all() if not upload_files.assemble(file)]
    if missing:
        raise errors.Conflict(
            "Parts of %(name)s have not arrived.",
            code="upload_incomplete",
            values={"name": missing[0]},
            missing=missing,
        )
    with transaction.atomic():
        row = ModelUpload.objects.select_for_update().get(pk=upload.pk)
        if row.state == ModelUploadState.EXPECTED:
            row.state = ModelUploadState.WAITING
            row.save(update_fields=["state"])
            LEASES.call(row)
    row.refresh_from_db()
    return row


def part_requests(
    upload: ModelUpload, *, name: str, wanted: Sequence[int]
) -> list[upload_files.PartRequest]:
    """Raises NotFound, InvalidInput (`no_such_part`) and Conflict (`upload_ended`)."""
    if upload.state != ModelUploadState.EXPECTED:
        raise _ended()
    file = upload.files.filter(name=name).first()
    if file is None:
        raise errors.NotFound("This upload has no such file.")
    return upload_files.requests_for(upload, file, wanted)


def abort(*, actor: User, upload: ModelUpload) -> None:
    """What has ended by itself stays as it is. Raises Conflict (`upload_ended`) for a model that is
    registered, or is just being looked at."""
    with transaction.atomic():
        row = ModelUpload.objects.select_for_update().get(pk=upload.pk)
        if row.state in {ModelUploadState.REGISTERED, ModelUploadState.CHECKING}:
            raise _ended()
        if row.state not in {ModelUploadState.EXPECTED, ModelUploadState.WAITING}:
            return
        _end(row, ModelUploadState.ABORTED)
        record(row, "model.upload_aborted", actor=actor)
    _discard(row)


def expire() -> int:
    """Ends uploads that nobody came back for; how many. Stops where the store does not answer."""
    ended = 0
    overdue = ModelUpload.objects.filter(
        state=ModelUploadState.EXPECTED, expires_at__lte=timezone.now()
    )
    for upload in overdue.order_by("expires_at")[:_BATCH]:
        with transaction.atomic():
            row = overdue.select_for_update(skip_locked=True).filter(pk=upload.pk).first()
            if row is None:
                continue
            _discard(row)
            _end(row, ModelUploadState.EXPIRED)
        ended += 1
    return ended


def claim(upload_id: UUID) -> ModelUpload | None:
    """For a worker; None where somebody is at it, or it has ended, or killed too many of them."""
    upload = LEASES.claim(upload_id, attempts=F("attempts") + 1)
    if upload is None:
        return None
    if upload.attempts > _MOST_ATTEMPTS:
        refuse(upload, [Reason(Fault.GIVEN_UP)])
        return None
    return upload


@transaction.atomic
def refuse(upload: ModelUpload, reasons: Sequence[Reason]) -> None:
    """By a worker that has claimed it; nothing happens where it is another's by now."""
    if LEASES.ours(upload).select_for_update().exists():
        upload.reasons = [reason.as_json() for reason in reasons]
        upload.save(update_fields=["reasons"])
        _end(upload, ModelUploadState.REFUSED)


@transaction.atomic
def admit(upload: ModelUpload, version: ModelVersion) -> None:
    """Likewise: it is this version."""
    if LEASES.ours(upload).select_for_update().exists():
        upload.version = version
        upload.save(update_fields=["version"])
        _end(upload, ModelUploadState.REGISTERED)


def record(upload: ModelUpload, action: str, *, actor: User) -> None:
    audit.record(
        actor=actor,
        action=action,
        target_type="model_upload",
        target_id=upload.pk,
        details={"task": upload.task, "held_against": upload.parent.name},
    )


def _refuse_sizes(wish: NewUpload) -> None:
    size = sum(file.size for file in wish.files)
    if size > LARGEST:
        raise errors.InvalidInput(
            "The file has %(size)d bytes; at most %(most)d are accepted.",
            code="file_too_large",
            values={"size": size, "most": LARGEST},
            max_bytes=LARGEST,
        )


def _parent(wish: NewUpload) -> ModelVersion:
    if wish.parent_id is not None:
        parent = version_in_full(wish.parent_id)
        if parent.task != wish.task:
            raise errors.InvalidInput("A model's parent is of the same task.")
        return parent
    found = standing(wish.task) or versions_of(wish.task).first()
    if found is None:
        raise errors.Conflict(
            "There is no model of this task yet that one could be held against.",
            code="no_model_yet",
        )
    return found


def _fingerprint(wish: NewUpload, parent: ModelVersion) -> str:
    files = sorted((file.name, file.size, file.sha256) for file in wish.files)
    told: list[Any] = [wish.task, str(parent.pk), wish.licence, wish.learned_from]
    return sha256(json.dumps([*told, wish.description, files]).encode()).hexdigest()


def _under_way(actor: User, fingerprint: str) -> ModelUpload | None:
    """Which goes on, from now on as long as a new one would."""
    same = ModelUpload.objects.filter(
        created_by=actor.email, fingerprint=fingerprint, state=ModelUploadState.EXPECTED
    )
    same.update(expires_at=timezone.now() + settings.UPLOAD_EXPIRES_IN)
    return same.first()


@transaction.atomic
def _create(actor: User, wish: NewUpload, parent: ModelVersion, fingerprint: str) -> ModelUpload:
    upload = ModelUpload.objects.create(
        task=wish.task,
        parent=parent,
        description=wish.description,
        licence=wish.licence,
        learned_from=wish.learned_from,
        created_by=actor.email,
        fingerprint=fingerprint,
        expires_at=timezone.now() + settings.UPLOAD_EXPIRES_IN,
    )
    ModelUploadFile.objects.bulk_create(
        ModelUploadFile(
            upload=upload,
            name=file.name,
            size=file.size,
            sha256=file.sha256,
            object_key=keys.uploaded_model_file(upload.pk, number),
            part_size=upload_files.part_size_for(file.size),
        )
        for number, file in enumerate(wish.files, start=1)
    )
    record(upload, "model.upload_begun", actor=actor)
    return upload


def _end(upload: ModelUpload, state: ModelUploadState) -> None:
    """Within the caller's transaction. What was sent is of no use any more: a model's files lie
    elsewhere, below their checksums."""
    upload.state, upload.ended_at = state, timezone.now()
    upload.token = upload.due_at = None
    upload.save(update_fields=["state", "ended_at", "token", "due_at"])
    sent = list(upload.files.values_list("object_key", flat=True))
    announce(topic=Topic.OBJECTS_ORPHANED, payload={"keys": sent})


def _discard(upload: ModelUpload) -> None:
    for file in upload.files.all():
        upload_files.discard(file)


def _ended() -> errors.Conflict:
    return errors.Conflict("This upload has ended.", code="upload_ended")
