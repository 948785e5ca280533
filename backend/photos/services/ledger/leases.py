"""Leases: the right of one worker to run one stage of one asset, for as long as it shows life."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

from django.conf import settings
from django.db.models import Exists, F, Q
from django.db.models.functions import Now

from backend.events.contracts import PIPELINE, STAGES, StageName
from backend.events.models import QueuePause
from backend.photos.models import StageRun, StageState


@dataclass(frozen=True, slots=True)
class Claim:
    """A lease as its holder knows it; `token` fences off everybody else."""

    run_id: int
    asset_id: UUID
    stage: StageName
    token: UUID
    attempt: int  # from 1


def lease_of(stage: StageName) -> timedelta:
    """How long a claim lasts without a heartbeat."""
    return settings.STAGE_LEASE or timedelta(seconds=STAGES[stage].lease_seconds)


def _is_due() -> Q:
    return Q(not_before__isnull=True) | Q(not_before__lte=Now())


def claim(*, asset_id: UUID, stage: StageName, worker: str) -> Claim | None:
    """Takes the stage if it is there to be taken: one conditional update, so one taker wins.

    None when it is not ready, not yet due, taken, or gone; then there is nothing to do. While its
    queue is paused it is not there to be taken either: see `resume`.
    """
    token = uuid4()
    pause = QueuePause.objects.filter(queue=STAGES[stage].queue.value)
    taken = StageRun.objects.filter(
        _is_due(), ~Exists(pause), asset_id=asset_id, stage=stage.value, state=StageState.READY
    ).update(
        state=StageState.RUNNING,
        attempt=F("attempt") + 1,
        not_before=None,
        lease_token=token,
        lease_owner=worker,
        lease_expires_at=Now() + lease_of(stage),
        started_at=Now(),
        finished_at=None,
    )
    if not taken:
        return None
    # by its key: the token alone has no index, and the ledger is long
    run = StageRun.objects.filter(asset_id=asset_id, stage=stage.value, lease_token=token).first()
    return Claim(run.pk, asset_id, stage, token, run.attempt) if run is not None else None


def next_ready(*, asset_id: UUID, among: Collection[StageName]) -> StageName | None:
    """The first stage, in the order of the pipeline, of those that may be claimed now."""
    ready = set(
        StageRun.objects.filter(_is_due(), asset_id=asset_id, state=StageState.READY).values_list(
            "stage", flat=True
        )
    )
    return next((s.name for s in PIPELINE if s.name in among and s.name.value in ready), None)


def extend(*, claim: Claim) -> bool:
    """Prolongs the lease (the heartbeat); False when it is no longer ours."""
    return bool(
        StageRun.objects.filter(
            pk=claim.run_id, lease_token=claim.token, state=StageState.RUNNING
        ).update(lease_expires_at=Now() + lease_of(claim.stage))
    )


def note_progress(*, claim: Claim) -> bool:
    """Something was finished that no later attempt has to do again, so this one counts as the
    first: what fails for good is what fails again and again at the same point. False when the claim
    is void."""
    return bool(
        StageRun.objects.filter(
            pk=claim.run_id, lease_token=claim.token, state=StageState.RUNNING
        ).update(attempt=1)
    )


def standing(claim: Claim) -> StageRun | None:
    """The claimed run, locked, if the claim still stands; the caller holds the asset's lock."""
    return (
        StageRun.objects.select_for_update()
        .filter(pk=claim.run_id, lease_token=claim.token, state=StageState.RUNNING)
        .first()
    )


def release(run: StageRun) -> None:
    """Takes the lease off a run; the caller decides what becomes of it, and saves."""
    run.lease_token = None
    run.lease_owner = ""
    run.lease_expires_at = None
