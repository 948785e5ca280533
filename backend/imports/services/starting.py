"""Imports: begun, cancelled, and tried again where something failed."""

import json
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors, outbound
from backend.common.sealing import Unsealable, seal, unseal
from backend.imports.models import (
    AddressingStyle,
    BucketImport,
    ImportItem,
    ImportState,
    Outcome,
)
from backend.imports.selectors.imports import import_of
from backend.imports.services.scheduling import call_worker
from backend.imports.services.telling import tell_changed
from backend.imports.source import Source, SourceError

MOST_RUNNING = 5  # of one owner
_PURPOSE = "import credentials"


@dataclass(frozen=True, slots=True)
class ImportWish:
    """endpoint: an address without a path that names the bucket. Without keys, requests are not
    signed."""

    endpoint: str
    bucket: str
    prefix: str = ""
    region: str = "us-east-1"
    addressing_style: str = AddressingStyle.PATH
    access_key_id: str = ""
    secret_access_key: str = ""
    folders_as_albums: bool = False


@transaction.atomic
def start_import(*, owner: User, wish: ImportWish) -> BucketImport:
    """Raises InvalidInput (`address_refused`) and Conflict (`too_many_imports`)."""
    _check(wish.endpoint)
    _insist_on_room(owner)
    job = BucketImport.objects.create(
        owner=owner,
        endpoint=wish.endpoint,
        region=wish.region,
        bucket=wish.bucket,
        prefix=wish.prefix,
        addressing_style=wish.addressing_style,
        folders_as_albums=wish.folders_as_albums,
        credentials=_sealed(wish.access_key_id, wish.secret_access_key),
    )
    tell_changed(job)
    call_worker(job)
    return job


@transaction.atomic
def cancel_import(*, owner: User, import_id: UUID) -> BucketImport:
    """What has arrived stays. One that has ended is left as it is."""
    job = _locked(owner, import_id)
    if job.state == ImportState.RUNNING:
        job.state, job.ended_at = ImportState.CANCELLED, timezone.now()
        job.due_at, job.slice_token, job.credentials = None, None, ""
        job.save()
        tell_changed(job)
    return job


@transaction.atomic
def retry_failed(*, owner: User, import_id: UUID) -> BucketImport:
    """Tries again what failed: single objects, or to read the bucket at all. With nothing failed it
    changes nothing.

    Raises Conflict: `import_cancelled`, `too_many_imports`.
    """
    job = _locked(owner, import_id)
    if job.state == ImportState.CANCELLED:
        raise errors.Conflict(
            "The import was cancelled, and its keys were forgotten.", code="import_cancelled"
        )
    if job.state == ImportState.COMPLETE and job.failed == 0:
        return job
    if job.state != ImportState.RUNNING:
        _insist_on_room(owner)
    again = ImportItem.objects.filter(bucket_import=job, outcome=Outcome.FAILED).update(
        outcome=Outcome.WAITING, attempts=0, due_at=timezone.now(), code="", detail=""
    )
    BucketImport.objects.filter(pk=job.pk).update(
        failed=F("failed") - again,
        state=ImportState.RUNNING,
        error_code="",
        error_detail="",
        troubles=0,
        ended_at=None,
    )
    job.refresh_from_db()
    tell_changed(job)
    if job.slice_token is None:
        call_worker(job)
    return job


def source_of(job: BucketImport) -> Source:
    """Raises SourceError when the keys cannot be read any more."""
    keys: dict[str, Any] = {"id": "", "secret": ""}
    if job.credentials:
        try:
            keys = json.loads(unseal(job.credentials, purpose=_PURPOSE))
        except Unsealable as error:
            raise SourceError(
                "The keys cannot be read any more; start a new import.",
                code="source_refused",
                passes=False,
            ) from error
    return Source(
        endpoint=job.endpoint,
        region=job.region,
        bucket=job.bucket,
        is_virtual=job.addressing_style == AddressingStyle.VIRTUAL,
        access_key_id=keys["id"],
        secret_access_key=keys["secret"],
    )


def _sealed(access_key_id: str, secret_access_key: str) -> str:
    if not access_key_id:
        return ""
    keys = {"id": access_key_id, "secret": secret_access_key}
    return seal(json.dumps(keys), purpose=_PURPOSE)


def _locked(owner: User, import_id: UUID) -> BucketImport:
    job = BucketImport.objects.select_for_update().filter(owner=owner, pk=import_id).first()
    return job or import_of(owner, import_id)  # the latter says that it is not there


def _insist_on_room(owner: User) -> None:
    User.objects.select_for_update(no_key=True).get(pk=owner.pk)  # two cannot take the last one
    running = BucketImport.objects.filter(owner=owner, state=ImportState.RUNNING).count()
    if running >= MOST_RUNNING:
        raise errors.Conflict(
            "At most %(most)d imports run at once; wait for one, or cancel it.",
            code="too_many_imports",
            values={"most": MOST_RUNNING},
        )


def _check(endpoint: str) -> None:
    try:
        outbound.check(endpoint)
    except outbound.Forbidden as error:
        raise errors.InvalidInput(str(error), code="address_refused") from error
