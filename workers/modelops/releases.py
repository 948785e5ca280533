"""A candidate's way into use: registered, tried out, approved, released, and its results made."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from backend.events.contracts import ModelTask
from backend.modelhub.models import Alias, Dataset, Framework, ModelVersion, Origin, Release
from backend.modelhub.selectors.registry import standing
from backend.modelhub.services import releasing
from backend.modelhub.services.registering import NewVersion, StoredFile
from backend.modelhub.services.registering import register as register_version
from backend.modelops.definition import StepKind
from backend.modelops.models import Pipeline, Reason, Step
from backend.modelops.services import trials
from backend.modelops.services.remaking import remake
from backend.modelops.services.stepping import Failed, Output, Wait
from backend.modelops.services.telling import ask_for_approval
from workers.modelops.trying import candidate, output_of

_WORKERS_FOLLOW = timedelta(minutes=10)  # a release, and say which version their results are of


def register(step: Step, *, attempt: int) -> Output:
    run, pipeline = step.run, Pipeline.objects.get(pk=step.run.task)
    trained = output_of(run, StepKind.TRAIN, attempt)
    measured = output_of(run, StepKind.EVALUATE, attempt)
    dataset = Dataset.objects.get(pk=output_of(run, StepKind.GATHER)["dataset"])
    run.version = register_version(
        NewVersion(
            task=ModelTask(run.task),
            made_by=f"run:{run.pk}",
            origin=Origin.TRAINED,
            framework=Framework(pipeline.framework),
            files={name: StoredFile(**file) for name, file in trained["files"].items()},
            licence=pipeline.licence,
            description=run.note,
            contract=pipeline.contract,
            training_data={
                "dataset": str(dataset.pk),
                "source": dataset.source,
                "licence": dataset.licence,
                "sha256": dataset.sha256,
            },
            parameters=trained["parameters"],
            metrics=measured["candidate"],
            parent=ModelVersion.objects.filter(pk=measured["champion_version"]).first(),
            created_by=run.created_by,
        )
    )
    run.save(update_fields=["version"])
    return {"version": str(run.version.pk), "name": run.version.name, "attempt": attempt}


def deploy(step: Step) -> Output | Wait:
    """Beside the champion, as soon as no other run's candidate stands there."""
    if not trials.take(step.run):
        return Wait()
    return {"version": candidate(step.run).name}


def approve(step: Step) -> Output | Wait:
    """Nothing of the candidate is in use while a person is waited for."""
    run = step.run
    trials.give_back(run)
    if _needs_nobody(step):
        return {"decision": "approved", "by": [], "reason": "It replaces nothing."}
    if "since" not in step.inputs:
        step.inputs = {"since": timezone.now().isoformat(), "approvals": run.options["approvals"]}
        ask_for_approval(run, candidate(run))
    against = run.decisions.filter(approves=False).first()
    if against is not None:
        return {"decision": "rejected", "by": [against.by], "reason": against.reason}
    by = list(run.decisions.order_by("at").values_list("by", flat=True))
    if len(by) >= run.options["approvals"]:
        return {"decision": "approved", "by": by, "reason": ""}
    over = step.began_at + timedelta(seconds=run.options["approval_seconds"])
    return Wait(over) if timezone.now() < over else {"decision": "expired", "by": by, "reason": ""}


def release(step: Step) -> Output | Failed:
    """Refuses where the champion is not the one any more that the candidate was held against."""
    run, version = step.run, candidate(step.run)
    champion = standing(run.task, Alias.CHAMPION)
    if champion not in (version.parent, version):
        return Failed(
            "champion_changed",
            "Another version was released since it was measured; go on from its evaluation.",
        )
    trials.give_back(run)
    approved = output_of(run, StepKind.APPROVE)
    releasing.release(version, by=", ".join(approved["by"])[:254], reason=run.note or str(run.pk))
    return {"version": version.name, "replaced": champion.name if champion else None}


def back_fill(step: Step) -> Output | Wait:
    """Of photos that another version has seen, once the workers go by the one that stands now. What
    they have not followed in time begins without the run, when they do."""
    latest = Release.objects.filter(task=step.run.task).latest("at", "id")
    begun = remake(latest, step.run.options["stages"])
    late = timezone.now() >= step.began_at + _WORKERS_FOLLOW
    if None in begun.values() and not late:
        return Wait(timezone.now() + settings.MODEL_LOOK_EVERY)
    return {"stages": {stage: str(one.pk) if one else "not_begun" for stage, one in begun.items()}}


def _needs_nobody(step: Step) -> bool:
    run = step.run
    return (
        run.reason == Reason.FIRST
        and run.options["first_released"]
        and standing(run.task, Alias.CHAMPION) is None
    )
