"""Leases: the right of one worker to run one stage of one asset, for as long as it shows life."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, F
from django.db.models.functions import Now

from backend.events.contracts import STAGES, Priority, StageName
from backend.events.models import QueuePause
from backend.events.selectors.rules import Rules
from backend.photos.models import StageRun, StageState

from .limits import Room, is_due, lock_limits


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


def claim(*, asset_id: UUID, stage: StageName, worker: str) -> Claim | None:
    """Takes the stage if it is there to be taken: one conditional update, so one taker wins.

    None when it is not ready, not yet due, taken, or gone; then there is nothing to do. While its
    queue is paused it is not there to be taken either: see `resume`. Nor is it while as many are
    worked on as an administrator allows; then it is called for later, when there is room.
    """
    rules = Rules.now()
    if not rules.limits_on(stage):
        return _take(asset_id, stage, worker)
    with transaction.atomic():
        limits = lock_limits(stage, rules)
        if not limits or Room(limits).for_one_more(stage):
            return _take(asset_id, stage, worker)
        refused = StageRun.objects.filter(asset_id=asset_id, stage=stage.value)
        refused.filter(state=StageState.READY).update(announced_at=None)
        return None


def _take(asset_id: UUID, stage: StageName, worker: str) -> Claim | None:
    token = uuid4()
    pause = QueuePause.objects.filter(queue=STAGES[stage].queue.value)
    taken = StageRun.objects.filter(
        is_due(), ~Exists(pause), asset_id=asset_id, stage=stage.value, state=StageState.READY
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


def next_ready(
    *, asset_id: UUID, among: Collection[StageName], after: StageName | None = None
) -> StageName | None:
    """The first stage, by priority and in the order of the pipeline, that may be claimed now.

    None of a lower priority than `after`: those wait for their turn among all photos.
    """
    runs = StageRun.objects.filter(is_due(), asset_id=asset_id, state=StageState.READY)
    ready = {StageName(stage) for stage in runs.values_list("stage", flat=True)}
    rules = Rules.now()
    lowest = rules.rank(after) if after is not None else len(Priority)
    return next(
        (
            stage
            for rank, stages in rules.by_rank().items()
            for stage in stages
            if rank <= lowest and stage in ready and stage in among
        ),
        None,
    )


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
