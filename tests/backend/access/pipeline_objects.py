"""Pipelines and their runs, each as the parameters of its address."""

from collections.abc import Mapping

from backend.accounts.models import User
from backend.modelhub.services import releasing
from backend.modelops.models import StepState
from backend.modelops.services.triggering import make_trigger
from tests.factories.pipelines import (
    make_model_run,
    make_model_step,
    make_model_version,
    make_pipeline,
)


def pipeline(_: User) -> Mapping[str, object]:
    return {"task": make_pipeline().task}


def run(_: User) -> Mapping[str, object]:
    return {"run_id": make_model_run().pk}


def trained_run(_: User) -> Mapping[str, object]:
    """Whose step `train` is done."""
    made = make_model_run()
    make_model_step(made, "train")
    return {"run_id": made.pk}


def run_to_approve(_: User) -> Mapping[str, object]:
    made = make_model_run()
    make_model_step(made, "approve", state=StepState.WAITING)
    return {"run_id": made.pk}


def released_run(_: User) -> Mapping[str, object]:
    """Whose version is the champion, with another before it."""
    made = make_model_run()
    releasing.release(make_model_version())
    made.version = make_model_version()
    made.save()
    releasing.release(made.version)
    make_model_step(made, "release")
    return {"run_id": made.pk}


def trigger(admin: User) -> Mapping[str, object]:
    made, _ = make_trigger(make_pipeline(), name="A registry", actor=admin)
    return {"trigger_id": made.pk}


def pulled_trigger(admin: User) -> Mapping[str, object]:
    _, secret = make_trigger(make_pipeline(), name="A registry", actor=admin)
    return {"key": secret}
