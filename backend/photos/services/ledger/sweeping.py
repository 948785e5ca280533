"""Sweeping: finds the stages that nobody is going to move, and moves them.

Every sweep does a bounded amount and may run in several processes at once.
"""

from collections.abc import Collection

from django.conf import settings
from django.db import transaction
from django.db.models import Case, Exists, F, OuterRef, Q, SmallIntegerField, Value, When
from django.db.models.functions import Now

from backend.events.contracts import PIPELINE, STAGES, Lane, StageName, queue_name
from backend.events.selectors.pauses import resting_stages
from backend.events.selectors.rules import Rules
from backend.photos.models import Asset, AssetState, StageRun, StageState

from .concluding import Failure, book_failure
from .opening import open_ledger
from .settling import call_next_in_line, call_worker, lock_asset

BATCH = 500


def expire_leases() -> int:
    """Books a failed attempt for every run whose worker stopped showing life."""
    dead = StageRun.objects.filter(state=StageState.RUNNING, lease_expires_at__lte=Now())
    return sum(_expire(run) for run in dead.order_by("lease_expires_at")[:BATCH])


@transaction.atomic
def _expire(run: StageRun) -> bool:
    asset = lock_asset(run.asset_id)
    still_dead = (
        StageRun.objects.select_for_update()
        .filter(pk=run.pk, lease_token=run.lease_token, state=StageState.RUNNING)
        .filter(lease_expires_at__lte=Now())
        .first()
    )
    if asset is None or still_dead is None:
        return False
    book_failure(asset, still_dead, _cause(still_dead))
    return True


def _cause(run: StageRun) -> Failure:
    """A lease kept alive beyond the time limit means that the work hung, not that it vanished."""
    limit = STAGES[StageName(run.stage)].time_limit_seconds
    if run.started_at and run.lease_expires_at:
        lived = (run.lease_expires_at - run.started_at).total_seconds()
        if lived > limit:
            return Failure("timed_out", f"The stage took longer than {limit} seconds.")
    return Failure("worker_died", "The worker process ended in the middle of this stage.")


@transaction.atomic
def announce_due() -> int:
    """Calls workers for ready stages that were never announced or whose back-off has passed; of
    those of which only so many may be worked on, no more than there is room for."""
    limited = Rules.now().limited_stages()
    count = _call_workers(Q(announced_at__isnull=True) & ~Q(stage__in=limited))
    return count + (call_next_in_line() if limited else 0)


@transaction.atomic
def announce_lost(*, empty_queues: Collection[str]) -> int:
    """Calls again for stages announced long ago whose queue is empty: the broker lost the message.

    `empty_queues` are names on the broker (see `contracts.queue_name`). A busy queue is left alone:
    there, the message is most likely still in line.
    """
    lost = Q(pk__in=[])
    for spec in PIPELINE:
        for lane in Lane:
            if queue_name(spec.queue, lane) in empty_queues:
                lost |= Q(stage=spec.name.value, lane=lane.value)
    return _call_workers(lost & Q(announced_at__lte=Now() - settings.REANNOUNCE_AFTER))


def _call_workers(which: Q) -> int:
    """Locks runs without their assets, but waits for none: rows that others hold are skipped."""
    runs = (
        StageRun.objects.select_for_update(skip_locked=True)
        .filter(which, Q(not_before__isnull=True) | Q(not_before__lte=Now()))
        .filter(state=StageState.READY)
        .exclude(stage__in=resting_stages())
        .order_by(*_by_priority(), F("announced_at").asc(nulls_first=True), "pk")[:BATCH]
    )
    count = 0
    for run in runs:
        call_worker(run)
        count += 1
    return count


def _by_priority() -> list[Case]:
    """Nothing, where no stage comes before another: the index has the rest in order."""
    ranks = Rules.now().by_rank()
    if len(ranks) == 1:
        return []
    cases = [When(stage__in=stages, then=Value(rank)) for rank, stages in ranks.items()]
    return [Case(*cases, output_field=SmallIntegerField())]


def settle_stalled() -> int:
    """Settles processing assets of which nothing is ready or running, so that nothing would.

    Opening a ledger again settles it, and adds the runs that it lacks.
    """
    moving = StageRun.objects.filter(
        asset=OuterRef("pk"), state__in=[StageState.READY, StageState.RUNNING]
    )
    stalled = Asset.objects.filter(~Exists(moving), state=AssetState.PROCESSING)
    count = 0
    for asset in stalled[:BATCH]:
        open_ledger(asset=asset)
        count += 1
    return count
