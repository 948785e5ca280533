"""Checking the store against the database, and mending what can be mended.

The relay goes on with a check for a bounded time a turn and notes how far it came, so a restart
costs a page. Nothing is deleted here: objects that nothing refers to are announced as orphans, and
whoever deletes those looks once more whether somebody needs them.
"""

import time
from collections.abc import Callable, Collection, Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from backend.accounts.models import User
from backend.accounts.services import audit
from backend.common import errors
from backend.events.contracts import Lane, StageName, Topic
from backend.events.services.outbox import announce
from backend.operations.models import (
    AT_WORK,
    CheckState,
    FindingKind,
    StorageCheck,
    StorageFinding,
)
from backend.people.models import Face
from backend.photos.models import (
    Asset,
    AssetState,
    Rendition,
    RenditionKind,
    Upload,
    UploadState,
)
from backend.photos.services import ledger
from backend.storage import keys, store
from backend.storage.store import StoredObject
from backend.webdav.models import Reception

_TURN = 5.0  # seconds; other chores of the store have their turn in between
_PHOTOS = 20  # at a time; each costs three requests
_REPAIRS = 50
_KEPT = 10_000  # findings of each kind
# A younger object may belong to what has yet to commit, or to an upload that nobody ended.
_MARGIN = timedelta(days=1)


@transaction.atomic
def begin_check(*, actor: User) -> StorageCheck:
    """Raises Conflict (`check_running`)."""
    try:
        with transaction.atomic():
            begun = StorageCheck.objects.create(begun_by=actor.email)
    except IntegrityError as error:
        raise errors.Conflict("A check is at work already.", code="check_running") from error
    _record(actor, "storage_check.begun", begun)
    return begun


@transaction.atomic
def cancel_check(*, actor: User, check_id: UUID) -> None:
    """What has ended stays as it is. Raises NotFound."""
    check = _locked(check_id)
    if check.state in AT_WORK:
        check.state, check.ended_at = CheckState.CANCELLED, timezone.now()
        check.save(update_fields=["state", "ended_at"])
        _record(actor, "storage_check.cancelled", check)


@transaction.atomic
def begin_repair(*, actor: User, check_id: UUID) -> StorageCheck:
    """Deletes the orphans that were found, and has lost previews and faces made again.

    Raises NotFound, and Conflict: `check_incomplete` unless it is complete, `check_running` while
    another one is at work.
    """
    check = _locked(check_id)
    if check.state != CheckState.COMPLETE:
        raise errors.Conflict(
            "Only what a complete check has found can be repaired.", code="check_incomplete"
        )
    check.state = CheckState.REPAIRING
    try:
        with transaction.atomic():
            check.save(update_fields=["state"])
    except IntegrityError as error:
        raise errors.Conflict("A check is at work already.", code="check_running") from error
    _record(actor, "storage_check.repaired", check)
    return check


def go_on_with_check() -> int:
    """A turn of the check that is at work, if there is one; how many steps it took.

    Raises Unavailable when the store does not answer; then the next turn goes on.
    """
    steps = 0
    until = time.monotonic() + _TURN
    while time.monotonic() < until:
        check = StorageCheck.objects.filter(state__in=AT_WORK).first()
        if check is None:
            break
        _STEPS[CheckState(check.state)](check)
        steps += 1
    return steps


def _look_at_objects(check: StorageCheck) -> None:
    page = store().objects_after(check.place)
    if not page:
        _advance(check, state=CheckState.PHOTOS, place="")
        return
    old_enough = check.begun_at - settings.UPLOAD_EXPIRES_IN - _MARGIN
    orphans = _orphans_among(page, older_than=old_enough)
    _advance(
        check,
        place=page[-1].key,
        findings=[
            StorageFinding(kind=FindingKind.ORPHAN, object_key=found.key, size=found.size)
            for found in orphans
        ],
        counted={
            "objects_seen": len(page),
            "bytes_seen": sum(found.size for found in page),
            "orphans": len(orphans),
            "orphan_bytes": sum(found.size for found in orphans),
        },
    )


def _orphans_among(page: list[StoredObject], *, older_than: datetime) -> list[StoredObject]:
    """Of our own kinds of objects; whatever else lies in the bucket is not ours to judge."""
    ours = {
        found.key: owner
        for found in page
        if found.last_modified < older_than
        and (owner := keys.asset_or_upload_of(found.key)) is not None
    }
    needed = _needed(ours.keys(), set(ours.values()))
    return [found for found in page if found.key in ours and found.key not in needed]


def _needed(names: Collection[str], ids: Collection[UUID]) -> set[str]:
    """Asked by the photos that the names name, as there are indexes of those."""
    pending = Upload.objects.filter(pk__in=ids, state=UploadState.PENDING)
    return {
        *Asset.objects.filter(pk__in=ids).values_list("original_key", flat=True),
        *Rendition.objects.filter(asset_id__in=ids).values_list("object_key", flat=True),
        *Face.objects.filter(asset_id__in=ids).values_list("crop_key", flat=True),
        *pending.values_list("object_key", flat=True),
        *Reception.objects.filter(pk__in=ids).values_list("object_key", flat=True),
    } & set(names)


def _look_at_photos(check: StorageCheck) -> None:
    photos = Asset.objects.exclude(state=AssetState.FAILED).order_by("pk")
    if check.place:
        photos = photos.filter(pk__gt=UUID(check.place))
    page = list(photos[:_PHOTOS])
    if not page:
        _advance(check, state=CheckState.COMPLETE, ended_at=timezone.now())
        return
    originals = [photo for photo in page if store().head(photo.original_key) is None]
    derived = [(photo, key) for photo in page for key in _missing_derived(photo)]
    found = [(FindingKind.MISSING_ORIGINAL, photo, photo.original_key) for photo in originals] + [
        (FindingKind.MISSING_DERIVED, photo, key) for photo, key in derived
    ]
    still = set(Asset.objects.filter(pk__in=[p.pk for p in page]).values_list("pk", flat=True))
    found = [one for one in found if one[1].pk in still]  # not deleted while we looked
    _advance(
        check,
        place=str(page[-1].pk),
        findings=[
            StorageFinding(kind=kind, object_key=key, asset_id=photo.pk, filename=photo.filename)
            for kind, photo, key in found
        ],
        counted={
            "photos_seen": len(page),
            "missing_originals": sum(kind == FindingKind.MISSING_ORIGINAL for kind, *_ in found),
            "missing_derived": sum(kind == FindingKind.MISSING_DERIVED for kind, *_ in found),
        },
    )


def _missing_derived(photo: Asset) -> list[str]:
    """The rows are read before the store: what is made meanwhile is not missed."""
    expected = {
        *Rendition.objects.filter(asset=photo).values_list("object_key", flat=True),
        *Face.objects.filter(asset=photo).exclude(crop_key="").values_list("crop_key", flat=True),
    }
    prefixes = keys.derived_of(photo.owner_id, photo.pk)
    there = {key for prefix in prefixes for key in store().keys_below(prefix)}
    # asked for one by one, as a list of keys ends after a thousand
    return [key for key in sorted(expected - there) if store().head(key) is None]


def _repair(check: StorageCheck) -> None:
    """Originals that are gone stay in the list: only a back-up has them."""
    open_ones = check.findings.filter(repaired_at=None)
    batch = list(open_ones.exclude(kind=FindingKind.MISSING_ORIGINAL).order_by("pk")[:_REPAIRS])
    if not batch:
        _advance(check, state=CheckState.REPAIRED, ended_at=timezone.now())
        return
    orphans = [found.object_key for found in batch if found.kind == FindingKind.ORPHAN]
    lost = [found for found in batch if found.kind == FindingKind.MISSING_DERIVED]
    for asset_id in sorted({found.asset_id for found in lost if found.asset_id is not None}):
        gone = [found.object_key for found in lost if found.asset_id == asset_id]
        _make_again(asset_id, gone)
    with transaction.atomic():
        if orphans:
            announce(topic=Topic.OBJECTS_ORPHANED, payload={"keys": orphans})
        check.findings.filter(pk__in=[found.pk for found in batch]).update(
            repaired_at=timezone.now()
        )


def _make_again(asset_id: UUID, gone: Collection[str]) -> None:
    """By the stages that made it, and what follows from them."""
    lost = Rendition.objects.filter(asset_id=asset_id, object_key__in=gone)
    kinds = lost.values_list("kind", flat=True)
    stages = {_MAKERS.get(RenditionKind(kind), StageName.RENDITIONS) for kind in kinds}
    if any(key.startswith("crops/") for key in gone):
        stages.add(StageName.FACES)
    for stage in sorted(stages):
        ledger.renew(asset_id=asset_id, stage=stage, lane=Lane.BULK)


def _advance(
    check: StorageCheck,
    *,
    findings: Collection[StorageFinding] = (),
    counted: Mapping[str, int] | None = None,
    **changes: object,
) -> None:
    """`counted` is added to what was; nothing is done if the check was cancelled meanwhile."""
    sums = {name: F(name) + number for name, number in (counted or {}).items()}
    with transaction.atomic():
        standing = StorageCheck.objects.filter(pk=check.pk, state=check.state)
        if standing.update(**sums, **changes):
            StorageFinding.objects.bulk_create(_room_for(check, findings), ignore_conflicts=True)


def _room_for(check: StorageCheck, findings: Collection[StorageFinding]) -> list[StorageFinding]:
    kept: list[StorageFinding] = []
    for kind in FindingKind:
        of_kind = [found for found in findings if found.kind == kind]
        room = _KEPT - check.findings.filter(kind=kind).count() if of_kind else 0
        kept += of_kind[: max(0, room)]
    for found in kept:
        found.storage_check = check
    return kept


def _locked(check_id: UUID) -> StorageCheck:
    check = StorageCheck.objects.select_for_update().filter(pk=check_id).first()
    if check is None:
        raise errors.NotFound("There is no such check.")
    return check


def _record(actor: User, action: str, check: StorageCheck) -> None:
    audit.record(
        actor=actor, action=action, target_type="storage_check", target_id=check.pk, details={}
    )


_MAKERS = {
    RenditionKind.PLAYBACK: StageName.PLAYBACK,
    RenditionKind.EDITED_THUMBNAIL: StageName.EDITS,
    RenditionKind.EDITED_PREVIEW: StageName.EDITS,
    RenditionKind.EDITED: StageName.EDITS,
    RenditionKind.FULL_SIZE: StageName.FULL_SIZE,
}
_STEPS: dict[CheckState, Callable[[StorageCheck], None]] = {
    CheckState.OBJECTS: _look_at_objects,
    CheckState.PHOTOS: _look_at_photos,
    CheckState.REPAIRING: _repair,
}
