"""Settling: what follows for an asset from where its stages stand.

Waiting stages whose inputs have ended become ready (and are announced) or skipped, and the asset's
own state is drawn from the states of its stages. It is a function of the rows alone, so it may run
at any time, as often as one likes.
"""

from collections.abc import Mapping
from uuid import UUID

from django.db.models.functions import Now
from django.utils import timezone

from backend.events.contracts import PIPELINE, STAGES, Queue, StageName, StageSpec, Topic
from backend.events.selectors.pauses import is_paused
from backend.events.selectors.rules import Rules
from backend.events.services.outbox import announce
from backend.photos.models import Asset, AssetState, StageRun, StageState
from backend.photos.selectors.films import moves

from .limits import Room, next_in_line

Runs = Mapping[StageName, StageRun]

ENDED = frozenset({StageState.DONE, StageState.FAILED, StageState.SKIPPED})
_LOST = frozenset({StageState.FAILED, StageState.SKIPPED})


def lock_asset(asset_id: UUID) -> Asset | None:
    """The asset, locked until the transaction ends; None when it was deleted meanwhile.

    `FOR NO KEY UPDATE` keeps other settlers out, but lets rows that refer to the asset be written.
    """
    return Asset.objects.select_for_update(no_key=True).filter(pk=asset_id).first()


def settle(asset: Asset) -> None:
    """Moves waiting stages on and sets the asset's state; the caller holds the asset's lock."""
    runs = {StageName(run.stage): run for run in StageRun.objects.filter(asset=asset)}
    for spec in PIPELINE:  # in the order of the graph, so that one pass settles all
        run = runs.get(spec.name)
        if run is None or run.state != StageState.WAITING:
            continue
        if any(_state(runs, name) in _LOST for name in spec.needs):
            _skip(run)
        elif _inputs_are_there(spec, runs):
            if spec.films_only and not moves(asset_id=asset.pk):
                _pass_over(run)
            else:
                make_ready(run)
    _draw_state(asset, runs)


def make_ready(run: StageRun) -> None:
    """Lets the run be claimed, and calls for a worker."""
    run.state = StageState.READY
    run.not_before = None
    run.save(update_fields=["state", "not_before"])
    call_worker(run)


def call_worker(run: StageRun) -> None:
    """Announces a ready run; announced twice, it is claimed once. While its queue is paused, or as
    many are worked on as may be, it is not announced at all, and stays what the sweeper looks for.
    """
    stage, rules = StageName(run.stage), Rules.now()
    limits = rules.limits_on(stage)
    if is_paused(STAGES[stage].queue) or (limits and not Room(limits).for_one_more(stage)):
        StageRun.objects.filter(pk=run.pk).update(announced_at=None)
        return
    StageRun.objects.filter(pk=run.pk).update(announced_at=Now())
    announce(
        topic=Topic.STAGE_READY,
        payload={
            "asset_id": str(run.asset_id),
            "stage": run.stage,
            "queue": STAGES[stage].queue.value,
            "lane": run.lane,
            "priority": rules.priority_of(stage).value,
        },
    )


def call_next_in_line(queue: Queue | None = None) -> int:
    """Calls for what waited until there was room; how many. At the end of whatever made it, as
    it locks runs of other photos, though only those that nobody holds."""
    runs = next_in_line(queue)
    for run in runs:
        call_worker(run)
    return len(runs)


def _pass_over(run: StageRun) -> None:
    """There is nothing to do, and so it is done."""
    run.state = StageState.DONE
    run.finished_at = timezone.now()
    run.save(update_fields=["state", "finished_at"])


def _skip(run: StageRun) -> None:
    run.state = StageState.SKIPPED
    run.finished_at = timezone.now()
    run.save(update_fields=["state", "finished_at"])


def _inputs_are_there(spec: StageSpec, runs: Runs) -> bool:
    return all(_state(runs, name) == StageState.DONE for name in spec.needs) and all(
        _state(runs, name) in ENDED for name in spec.after
    )


def _state(runs: Runs, name: StageName) -> str:
    return runs[name].state if name in runs else StageState.WAITING


def _draw_state(asset: Asset, runs: Runs) -> None:
    """An open stage means that the asset is processing; an essential one lost, that it failed.
    What is made for others says nothing of it."""
    runs = {name: run for name, run in runs.items() if not STAGES[name].for_others}
    failure = next(
        (runs[s.name] for s in PIPELINE if s.essential and _state(runs, s.name) == "failed"), None
    )
    if any(run.state not in ENDED for run in runs.values()):
        state, failure = AssetState.PROCESSING, None
    elif failure is not None:
        state = AssetState.FAILED
    elif any(run.state in _LOST for run in runs.values()):
        state = AssetState.PARTIAL
    else:
        state = AssetState.COMPLETE
    code, detail = (failure.error_code, failure.error_detail) if failure else ("", "")
    if (asset.state, asset.failure_code, asset.failure_detail) != (state, code, detail):
        asset.state, asset.failure_code, asset.failure_detail = state, code, detail
        asset.save(update_fields=["state", "failure_code", "failure_detail", "updated_at"])
