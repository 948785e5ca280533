"""Which versions of models there are, and which of them answers."""

from django.db.models import QuerySet

from backend.events.contracts import ModelTask
from backend.modelhub.models import Alias, Dataset, ModelVersion


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
