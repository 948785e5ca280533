"""Which versions of models there are, and which of them answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Max, QuerySet

from backend.common import errors
from backend.events.contracts import PACKAGED_TASKS, ModelTask
from backend.modelhub.models import (
    Alias,
    Dataset,
    EmbeddingSpace,
    ModelAlias,
    ModelVersion,
    Release,
)
from backend.modelhub.uses import USES, Uses
from backend.photos.models import StageRun, StageState


@dataclass(frozen=True, slots=True)
class TaskReport:
    """`choosable`: which version answers is the operator's choice, and not the packages'."""

    task: ModelTask
    champion: ModelVersion | None
    challenger: ModelVersion | None
    previous: ModelVersion | None
    versions: int
    datasets: int
    released_at: datetime | None
    choosable: bool
    uses: Uses


@dataclass(frozen=True, slots=True)
class StageCount:
    stage: str
    photos: int


@dataclass(frozen=True, slots=True)
class WhereUsed:
    """Whose results are a version's: photos by the stage they went through, and spaces."""

    stages: list[StageCount]
    spaces: list[EmbeddingSpace]


@dataclass(frozen=True, slots=True)
class Measured:
    """One figure of several versions, in their order; None where it was not measured."""

    name: str
    values: list[float | None]


def standing(task: str, alias: Alias = Alias.CHAMPION) -> ModelVersion | None:
    """The version with this alias."""
    return ModelVersion.objects.filter(aliases__task=task, aliases__alias=alias).first()


def versions_of(task: ModelTask) -> QuerySet[ModelVersion]:
    """The youngest first."""
    return ModelVersion.objects.filter(task=task).order_by("-number")


def latest_dataset(task: ModelTask) -> Dataset | None:
    return Dataset.objects.filter(task=task).order_by("-number").first()


def named(name: str) -> ModelVersion | None:
    """The version of this name, such as "poems-3"."""
    task, _, number = name.rpartition("-")
    if not number.isdecimal():
        return None
    return ModelVersion.objects.filter(task=task, number=int(number)).first()


def task_reports() -> list[TaskReport]:
    """Of every task, also of those that have no model yet."""
    aliases = {
        (row.task, row.alias): row.version
        for row in ModelAlias.objects.select_related("version").prefetch_related("version__aliases")
    }
    versions = _counted(ModelVersion.objects.all())
    datasets = _counted(Dataset.objects.all())
    last = Release.objects.order_by().values_list("task").annotate(at=Max("at"))
    released = dict(last)
    return [
        TaskReport(
            task=task,
            champion=aliases.get((task, Alias.CHAMPION)),
            challenger=aliases.get((task, Alias.CHALLENGER)),
            previous=aliases.get((task, Alias.PREVIOUS)),
            versions=versions.get(task, 0),
            datasets=datasets.get(task, 0),
            released_at=released.get(task),
            choosable=task not in PACKAGED_TASKS,
            uses=USES[task],
        )
        for task in ModelTask
    ]


def all_versions(*, task: ModelTask | None = None) -> QuerySet[ModelVersion]:
    found = ModelVersion.objects.select_related("parent").prefetch_related("aliases")
    return found if task is None else found.filter(task=task)


def version_in_full(version_id: UUID) -> ModelVersion:
    """With its files, aliases, children and releases. Raises NotFound."""
    found = all_versions().prefetch_related(
        "files", "children__aliases", "parent__aliases", "releases__version", "releases__replaced"
    )
    version = found.filter(pk=version_id).first()
    if version is None:
        raise errors.NotFound("There is no such version of a model.")
    return version


def where_used(version: ModelVersion) -> WhereUsed:
    """By what results carry: the version's name, or what its contract says. Counts the ledger."""
    carried = version.contract.get("results", ())
    names = [version.name, *(carried if isinstance(carried, list) else ())]
    stages = [stage.value for stage in USES[ModelTask(version.task)].stages]
    runs = StageRun.objects.filter(
        stage__in=stages, state=StageState.DONE, model_version__in=names
    ).order_by()
    counted = runs.values_list("stage").annotate(photos=Count("pk")).order_by("stage")
    spaces = EmbeddingSpace.objects.filter(version__in=names).order_by("kind", "pk")
    return WhereUsed([StageCount(*row) for row in counted], list(spaces))


def releases(*, task: ModelTask | None = None) -> QuerySet[Release]:
    found = Release.objects.select_related("version", "replaced")
    return found if task is None else found.filter(task=task)


def datasets(*, task: ModelTask | None = None) -> QuerySet[Dataset]:
    return Dataset.objects.all() if task is None else Dataset.objects.filter(task=task)


def versions_beside(version_ids: Sequence[UUID]) -> list[ModelVersion]:
    """In the order in which they are asked for; of one task.

    Raises NotFound, and InvalidInput where their figures mean different things.
    """
    found = all_versions().in_bulk(list(version_ids))
    if len(found) < len(set(version_ids)):
        raise errors.NotFound("There is no such version of a model.")
    versions = [found[version_id] for version_id in dict.fromkeys(version_ids)]
    if len({version.task for version in versions}) > 1:
        raise errors.InvalidInput("Only versions of one task are compared.", code="different_tasks")
    return versions


def metrics_beside(versions: Sequence[ModelVersion]) -> list[Measured]:
    """Every figure that one of them has, by name."""
    measured: list[Mapping[str, float]] = [version.metrics for version in versions]
    names = sorted({name for figures in measured for name in figures})
    return [Measured(name, [figures.get(name) for figures in measured]) for name in names]


def _counted(rows: QuerySet[ModelVersion] | QuerySet[Dataset]) -> dict[str, int]:
    return dict(rows.order_by().values_list("task").annotate(count=Count("pk")))
