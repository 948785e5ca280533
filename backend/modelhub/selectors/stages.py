"""Which versions the results of each stage are of, and what bringing old ones up would take."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Avg, Count, Max, QuerySet

from backend.events.contracts import PIPELINE, StageName, StageSpec
from backend.modelhub.models import Backfill, BackfillState, StageVersion
from backend.photos.models import StageRun, StageState
from backend.photos.services import ledger

_MEASURED = 100_000  # of the ledger's latest lines: what stages take now, not what they once took


@dataclass(frozen=True, slots=True)
class VersionCount:
    version: str
    photos: int


@dataclass(frozen=True, slots=True)
class StageReport:
    """`current` is None until a worker has said it. `outdated` photos lack its result, and
    `seconds` are of computing, one thing after the other, for them and for all that depends on it;
    None where nothing of it was ever measured."""

    stage: str
    current: str | None
    announced_at: datetime | None
    versions: list[VersionCount]
    outdated: int
    seconds: float | None
    backfill: Backfill | None


def stage_reports() -> list[StageReport]:
    """Of every stage that all photos go through, in the order of the pipeline."""
    known = {row.stage: row for row in StageVersion.objects.all()}
    counted = _versions()
    running = {row.stage: row for row in Backfill.objects.filter(state=BackfillState.RUNNING)}
    took = _durations()
    return [
        _report(spec, known.get(spec.name), counted[spec.name], running.get(spec.name), took)
        for spec in PIPELINE
        if not spec.on_demand
    ]


def backfills() -> QuerySet[Backfill]:
    return Backfill.objects.all()


def _report(
    spec: StageSpec,
    known: StageVersion | None,
    versions: list[VersionCount],
    running: Backfill | None,
    took: dict[str, float],
) -> StageReport:
    outdated = (
        ledger.lacking(stage=spec.name, version=known.version).count() if known is not None else 0
    )
    measured = [took[name] for name in _follows(spec.name) if name in took]
    return StageReport(
        stage=spec.name.value,
        current=known.version if known is not None else None,
        announced_at=known.announced_at if known is not None else None,
        versions=versions,
        outdated=outdated,
        seconds=outdated * sum(measured) if spec.name in took else None,
        backfill=running,
    )


def _versions() -> dict[str, list[VersionCount]]:
    found: dict[str, list[VersionCount]] = defaultdict(list)
    done = StageRun.objects.filter(state=StageState.DONE).exclude(model_version="").order_by()
    rows = done.values_list("stage", "model_version").annotate(count=Count("pk"))
    for stage, version, count in rows.order_by("stage", "-count"):
        found[stage].append(VersionCount(version, count))
    return found


def _durations() -> dict[str, float]:
    """Seconds that a run of each stage takes on average."""
    latest = StageRun.objects.aggregate(last=Max("pk"))["last"] or 0
    runs = StageRun.objects.filter(pk__gt=latest - _MEASURED, duration_ms__isnull=False).order_by()
    means = runs.values_list("stage").annotate(mean=Avg("duration_ms"))
    return {stage: mean / 1000 for stage, mean in means}


def _follows(root: StageName) -> frozenset[StageName]:
    """The stage and all that are run again after it; never those that are made on demand."""
    found = {root}
    for spec in PIPELINE:  # in the order of the graph, so that one pass finds all
        if not spec.on_demand and found.intersection((*spec.needs, *spec.after)):
            found.add(spec.name)
    return frozenset(found)
