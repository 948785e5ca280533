"""Pipelines, their runs, and versions of models."""

from typing import Any

from django.utils import timezone

from backend.common.ids import new_id
from backend.events.contracts import ModelTask
from backend.modelhub.models import Framework, ModelVersion, Origin
from backend.modelops.models import Pipeline, Reason, Run, Step, StepState

_TASK = ModelTask.POEMS


def make_pipeline(**fields: Any) -> Pipeline:
    said = {"revision": "1", "framework": "numpy", "licence": "MIT", "parameters": {"epochs": 3}}
    made, _ = Pipeline.objects.update_or_create(
        task=fields.pop("task", _TASK.value),
        defaults={**said, "announced_at": timezone.now(), **fields},
    )
    return made


def make_model_run(**fields: Any) -> Run:
    return Run.objects.create(
        **{"task": make_pipeline().task, "reason": Reason.MANUAL, "note": "Once more", **fields}
    )


def make_model_step(run: Run, key: str, *, state: StepState = StepState.DONE) -> Step:
    kind, _, attempt = key.partition(":")
    return Step.objects.create(
        run=run, key=key, kind=kind, attempt=int(attempt or 0), state=state, output={}
    )


def make_model_version(**fields: Any) -> ModelVersion:
    """Without files."""
    number = ModelVersion.objects.filter(task=_TASK).count() + 1
    given = {
        "task": _TASK,
        "number": number,
        "made_by": f"run:{new_id()}",
        "origin": Origin.TRAINED,
        "framework": Framework.NUMPY,
        "licence": "MIT",
    }
    return ModelVersion.objects.create(**{**given, **fields})
