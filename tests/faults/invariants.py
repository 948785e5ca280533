"""What must hold of the whole database and store once the pipeline has come to rest.

`violations` returns sentences; an empty list means that all is well.
"""

from collections import Counter
from collections.abc import Callable, Iterator

from django.conf import settings
from django.db.models import Count, Sum

from backend.accounts.models import User
from backend.events.contracts import PIPELINE, STAGES, StageName
from backend.events.models import InboxEvent, OutboxEvent
from backend.modelhub.models import ModelFile
from backend.people.models import Face
from backend.photos.models import (
    Asset,
    AssetState,
    Rendition,
    StageRun,
    StageState,
    Upload,
    UploadState,
)
from backend.photos.services.recording import PICTURE_KINDS
from backend.search.models import SearchDocument
from backend.storage import keys
from tests import bucket

_LOST = {StageState.FAILED, StageState.SKIPPED}
_UNASKED = {spec.name.value for spec in PIPELINE if not spec.on_demand}  # of every photo


def violations() -> list[str]:
    checks: tuple[Callable[[], Iterator[str]], ...] = (
        _uploads_became_assets,
        _no_photo_twice,
        _assets_have_ended,
        _every_stage_is_accounted_for,
        _stages_follow_the_graph,
        _results_are_there_once,
        _nothing_is_owed,
        _quotas_add_up,
        _store_holds_what_is_referred_to,
    )
    return [sentence for check in checks for sentence in check()]


def _uploads_became_assets() -> Iterator[str]:
    for upload in Upload.objects.all():
        if upload.state == UploadState.ACCEPTED and upload.asset_id != upload.pk:
            yield f"upload {upload.pk} was accepted, and its asset is {upload.asset_id}"
        if upload.state == UploadState.DUPLICATE and upload.asset_id in {None, upload.pk}:
            yield f"upload {upload.pk} is a duplicate of {upload.asset_id}"
    accepted = Upload.objects.filter(state=UploadState.ACCEPTED).count()
    if accepted != Asset.objects.count():
        yield f"{accepted} uploads were accepted, and there are {Asset.objects.count()} assets"


def _no_photo_twice() -> Iterator[str]:
    alive = Asset.objects.exclude(state=AssetState.FAILED)
    for row in alive.values("owner", "sha256").annotate(n=Count("pk")).filter(n__gt=1):
        yield f"{row['n']} photos of {row['owner']} have the bytes {row['sha256']}"


def _assets_have_ended() -> Iterator[str]:
    for asset in Asset.objects.all():
        runs = Counter(StageRun.objects.filter(asset=asset).values_list("state", flat=True))
        match asset.state:
            case AssetState.COMPLETE:
                well = runs[StageState.DONE] == len(_UNASKED)
            case AssetState.PARTIAL:
                well = runs[StageState.FAILED] > 0
            case AssetState.FAILED:
                well = bool(asset.failure_code and asset.failure_detail)
            case _:
                well = False
        if not well:
            yield f"asset {asset.pk} is {asset.state} ({asset.failure_code!r}) with {dict(runs)}"


def _every_stage_is_accounted_for() -> Iterator[str]:
    for asset in Asset.objects.prefetch_related("stage_runs"):
        if {run.stage for run in asset.stage_runs.all()} != _UNASKED:
            yield f"asset {asset.pk} lacks stages"
    for run in StageRun.objects.all():
        if run.lease_token or run.lease_expires_at:
            yield f"{run.stage} of {run.asset_id} still holds a lease"
        if run.attempt > STAGES[StageName(run.stage)].max_attempts:
            yield f"{run.stage} of {run.asset_id} was tried {run.attempt} times"
        if run.finished_at is None:
            yield f"{run.stage} of {run.asset_id} is {run.state} and has no end"
        worked = run.attempt > 0  # nothing moves in a photo, and so its film is done at once
        if run.state == StageState.DONE and worked != bool(run.model_version):
            yield f"{run.stage} of {run.asset_id} was done by nobody knows what"
        if run.state == StageState.FAILED and not (run.error_code and run.error_detail):
            yield f"{run.stage} of {run.asset_id} failed without a reason"


def _stages_follow_the_graph() -> Iterator[str]:
    for asset in Asset.objects.prefetch_related("stage_runs"):
        states = {StageName(run.stage): run.state for run in asset.stage_runs.all()}
        for name, state in states.items():
            lost = [need for need in STAGES[name].needs if states.get(need) in _LOST]
            if (state == StageState.SKIPPED) != bool(lost):
                yield f"{name} of {asset.pk} is {state}, while {lost or 'none'} of its needs failed"


def _results_are_there_once() -> Iterator[str]:
    for run in StageRun.objects.filter(state=StageState.DONE):
        if run.stage == StageName.RENDITIONS:
            kinds = Rendition.objects.filter(asset=run.asset_id).values_list("kind", flat=True)
            if sorted(kinds) != sorted(PICTURE_KINDS):
                yield f"asset {run.asset_id} has the renditions {sorted(kinds)}"
        if run.stage == StageName.SEMANTIC:
            found = SearchDocument.objects.filter(asset=run.asset_id).count()
            if found != 1:
                yield f"asset {run.asset_id} has {found} search documents"
    boxes = Face.objects.values("asset", "left", "top", "width", "height")
    for row in boxes.annotate(n=Count("pk")).filter(n__gt=1):
        yield f"asset {row['asset']} has the same face {row['n']} times"


def _nothing_is_owed() -> Iterator[str]:
    if owed := OutboxEvent.objects.filter(published_at__isnull=True).count():
        yield f"{owed} announcements were not published"
    if unread := InboxEvent.objects.filter(handled_at__isnull=True).count():
        yield f"{unread} storage events were not handled"


def _quotas_add_up() -> Iterator[str]:
    for user in User.objects.all():
        used = Asset.objects.filter(owner=user).aggregate(sum=Sum("size"))["sum"] or 0
        pending = Upload.objects.filter(owner=user, state=UploadState.PENDING)
        reserved = pending.aggregate(sum=Sum("size"))["sum"] or 0
        if (user.used_bytes, user.reserved_bytes) != (used, reserved):
            yield (
                f"{user.email} is charged {user.used_bytes}+{user.reserved_bytes} bytes,"
                f" and has {used}+{reserved}"
            )


def _store_holds_what_is_referred_to() -> Iterator[str]:
    pages = bucket.client().get_paginator("list_objects_v2").paginate(Bucket=settings.S3_BUCKET)
    stored = {item["Key"] for page in pages for item in page.get("Contents", [])}
    originals = set(Asset.objects.values_list("original_key", flat=True))
    derived = {
        *Rendition.objects.values_list("object_key", flat=True),
        *Face.objects.exclude(crop_key="").values_list("crop_key", flat=True),
    }
    models = {keys.model_file(sha) for sha in ModelFile.objects.values_list("sha256", flat=True)}
    derived |= models
    for key in sorted((originals | derived) - stored):
        yield f"{key} is referred to, and not in the store"
    for key in sorted(stored - originals - derived):
        yield f"{key} is in the store, and nothing refers to it"
