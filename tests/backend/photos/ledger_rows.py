"""What the ledger's tests say over and over: an opened asset, a stage brought to some state."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.events.contracts import StageName, Topic
from backend.events.models import OutboxEvent
from backend.photos.models import Asset, AssetState, StageRun
from backend.photos.services import ledger
from backend.photos.services.ledger import Claim, Failure
from tests.factories import make_asset

BROKEN = Failure("truncated", "The picture ends early.", permanent=True)
HICCUP = Failure("preview_missing", "The preview is not in the store.")


def opened(owner: User, **fields: Any) -> Asset:
    with transaction.atomic():
        asset = make_asset(owner=owner, state=AssetState.PROCESSING, **fields)
        ledger.open_ledger(asset=asset)
    return asset


def run_of(asset: Asset, stage: StageName) -> StageRun:
    return StageRun.objects.get(asset=asset, stage=stage)


def states(asset: Asset) -> dict[str, str]:
    return dict(StageRun.objects.filter(asset=asset).values_list("stage", "state"))


def claimed(asset: Asset, stage: StageName) -> Claim:
    claim = ledger.claim(asset_id=asset.pk, stage=stage, worker="test")
    assert claim is not None, f"{stage} of {asset.pk} could not be claimed"
    return claim


def done(asset: Asset, *stages: StageName, model_version: str = "v1") -> None:
    for stage in stages:
        finish(claimed(asset, stage), model_version=model_version)


def finish(claim: Claim, *, model_version: str = "v1") -> bool:
    return ledger.finish(
        claim=claim,
        model_version=model_version,
        duration=timedelta(milliseconds=5),
        record=lambda: None,
    )


def all_done(asset: Asset, *, except_for: tuple[StageName, ...] = ()) -> None:
    """Runs every stage as it becomes ready."""
    while (
        stage := ledger.next_ready(asset_id=asset.pk, among=set(StageName) - set(except_for))
    ) is not None:
        done(asset, stage)


def failed(asset: Asset, stage: StageName, failure: Failure = BROKEN) -> None:
    ledger.fail(claim=claimed(asset, stage), failure=failure)


def let_lease_run_out(claim: Claim) -> None:
    StageRun.objects.filter(pk=claim.run_id).update(
        lease_expires_at=timezone.now() - timedelta(seconds=1)
    )


def let_back_off_pass(asset: Asset) -> None:
    StageRun.objects.filter(asset=asset, not_before__isnull=False).update(
        not_before=timezone.now() - timedelta(seconds=1)
    )


def calls_for(asset_id: UUID) -> list[str]:
    """The stages for which workers were called, in order."""
    events = OutboxEvent.objects.filter(
        topic=Topic.STAGE_READY, payload__asset_id=str(asset_id)
    ).order_by("pk")
    return [event.payload["stage"] for event in events]
