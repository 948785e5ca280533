"""Where the processing of photos stands."""

from collections import Counter
from typing import TypedDict, TypeVar

from django.db.models import Count, Model, QuerySet

from backend.accounts.models import User
from backend.common import errors
from backend.events.contracts import PIPELINE
from backend.photos.models import Asset, AssetState, StageRun, StageState

Row = TypeVar("Row", bound=Model)


class StageCounts(TypedDict):
    stage: str
    waiting: int
    ready: int
    running: int
    done: int
    failed: int
    skipped: int


class Jobs(TypedDict):
    assets: dict[str, int]
    stages: list[StageCounts]


def jobs(*, owner: User | None) -> Jobs:
    """Photos by state, and stages by state in the order of the pipeline; of everybody if None."""
    assets = _of(Asset.objects.all(), "owner", owner)
    runs = _of(StageRun.objects.all(), "asset__owner", owner)
    by_state = dict(assets.order_by().values_list("state").annotate(Count("pk")))
    by_stage: Counter[tuple[str, str]] = Counter()
    for stage, state, count in runs.order_by().values_list("stage", "state").annotate(Count("pk")):
        by_stage[stage, state] = count
    return {
        "assets": {state: by_state.get(state, 0) for state in AssetState.values},
        "stages": [
            {
                "stage": spec.name.value,
                **{state: by_stage[spec.name.value, state] for state in StageState.values},  # type: ignore[typeddict-item]  # the keys are StageState's
            }
            for spec in PIPELINE
        ],
    }


def failures(*, owner: User | None) -> QuerySet[StageRun]:
    """The dead letters: stages that failed for good, with their photos."""
    failed = StageRun.objects.filter(state=StageState.FAILED).select_related("asset")
    return _of(failed, "asset__owner", owner)


def failure(*, owner: User | None, stage_run_id: int) -> StageRun:
    run = failures(owner=owner).filter(pk=stage_run_id).first()
    if run is None:
        raise errors.NotFound("There is no such failure; it may have been replayed already.")
    return run


def _of(rows: QuerySet[Row], field: str, owner: User | None) -> QuerySet[Row]:
    return rows if owner is None else rows.filter(**{field: owner})
