"""Concluding a claim: the result is recorded, or the failure is, with all that follows from it."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models.functions import Now
from django.utils import timezone

from backend.events.contracts import STAGES, StageName, Topic
from backend.events.services.outbox import announce
from backend.photos.models import Asset, StageRun, StageState

from .leases import Claim, release, standing
from .settling import call_next_in_line, lock_asset, settle


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a stage did not get done.

    permanent: trying again would not help.
    outage: the store or the database did not answer. The attempt is given back, and outages are
    counted by themselves with a far higher limit, so that an hour without the store does not bury
    a whole library.
    """

    code: str
    detail: str
    permanent: bool = False
    outage: bool = False


@transaction.atomic
def finish(
    *,
    claim: Claim,
    model_version: str,
    duration: timedelta,
    record: Callable[[], None],
    spaces: Sequence[str] = (),
) -> bool:
    """Records a result, marks the stage done and lets its dependants go, in one transaction.

    `record` writes the result through the domain's services; what it raises undoes everything.
    `spaces`: versions of the embedding spaces that the result has points in.
    False when the claim no longer stands: then nothing was written, and the result is void. When
    the asset was deleted meanwhile, `record` is still called: the objects that were made for it
    must be given up, for nothing else knows of them.
    """
    asset = lock_asset(claim.asset_id)
    if asset is None:
        record()
        return False
    if (run := standing(claim)) is None:
        return False
    record()
    release(run)
    run.state = StageState.DONE
    run.finished_at = timezone.now()
    run.duration_ms = round(duration.total_seconds() * 1000)
    run.model_version = model_version
    run.spaces = list(spaces)
    run.error_code = run.error_detail = ""
    run.save()
    _follow_up(asset, run)
    return True


@transaction.atomic
def fail(*, claim: Claim, failure: Failure) -> bool:
    """Books a failed attempt: again later, or a dead letter. False when the claim is void."""
    asset = lock_asset(claim.asset_id)
    run = standing(claim)
    if asset is None or run is None:
        return False
    book_failure(asset, run, failure)
    return True


@transaction.atomic
def hand_back(*, claim: Claim) -> bool:
    """Returns an unfinished stage, attempt included: its worker ends for no fault of the photo."""
    asset = lock_asset(claim.asset_id)
    run = standing(claim)
    if asset is None or run is None:
        return False
    release(run)
    run.state = StageState.READY
    run.attempt -= 1
    run.announced_at = None  # the sweeper calls for another worker
    run.save()
    call_next_in_line(STAGES[claim.stage].queue)
    return True


def report_loss(*, worker: str, failure: Failure) -> int:
    """Books a failure for whatever a worker that was killed had in hand, as it cannot itself.

    `worker` is what it gave to `claim`.
    """
    held = StageRun.objects.filter(state=StageState.RUNNING, lease_owner=worker)
    claims = [
        Claim(run.pk, run.asset_id, StageName(run.stage), run.lease_token, run.attempt)
        for run in held
        if run.lease_token is not None
    ]
    return sum(fail(claim=claim, failure=failure) for claim in claims)


def book_failure(asset: Asset, run: StageRun, failure: Failure) -> None:
    """The run's next state after a failure, and what follows; asset and run are locked."""
    release(run)
    run.error_code = failure.code[:64]
    run.error_detail = failure.detail.replace("\0", "\ufffd")[:500]
    if failure.outage:
        run.outages += 1
        run.attempt -= 1
    if failure.permanent or _is_exhausted(run):
        run.state = StageState.FAILED
        run.finished_at = timezone.now()
    else:
        run.state = StageState.READY
        run.announced_at = None  # the sweeper announces it when it is due
        run.not_before = Now() + _back_off(run.outages if failure.outage else run.attempt)
    run.save()
    _follow_up(asset, run)


def _is_exhausted(run: StageRun) -> bool:
    return (
        run.attempt >= STAGES[StageName(run.stage)].max_attempts
        or run.outages >= settings.STAGE_MAX_OUTAGES
    )


def _back_off(failures: int) -> timedelta:
    """Exponential, with jitter on the upper half, so that a crowd does not return at once."""
    ceiling: timedelta = min(
        settings.STAGE_BACK_OFF * 2 ** min(failures - 1, 16), settings.STAGE_BACK_OFF_MAX
    )
    return ceiling * random.uniform(0.5, 1.0)  # noqa: S311 (spreads load; guards nothing)


def _follow_up(asset: Asset, run: StageRun) -> None:
    settle(asset)
    announce(
        topic=Topic.ASSET_PROGRESSED,
        payload={
            "asset_id": str(asset.pk),
            "stage": run.stage,
            "stage_state": run.state,
            "asset_state": asset.state,
        },
        owner_id=asset.owner_id,
    )
    call_next_in_line(STAGES[StageName(run.stage)].queue)
