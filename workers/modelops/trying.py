"""What a candidate has to stand: the gate, and real traffic beside, instead of and after the
champion."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone

from backend.events.contracts import ModelTask
from backend.modelhub.models import Alias, ModelVersion
from backend.modelhub.selectors.deployments import Tally
from backend.modelhub.selectors.registry import standing
from backend.modelhub.services import releasing
from backend.modelops.definition import StepKind, key_of
from backend.modelops.models import Run, Step
from backend.modelops.services import trials
from backend.modelops.services.stepping import Output, Wait
from workers.modelops import deployment

_COMPARED = timedelta(days=7)


def gate(step: Step, *, attempt: int) -> Output:
    """What the recipe's own judgement was, where the measuring was done."""
    measured = output_of(step.run, StepKind.EVALUATE, attempt)
    return {"passed": measured["passed"], "reasons": measured["reasons"]}


def shadow(step: Step) -> Output | Wait:
    """The candidate is asked beside the champion until enough was compared, or its time is over."""
    run, version = step.run, candidate(step.run)
    champion = standing(run.task, Alias.CHAMPION)
    if champion is None:
        return _without_champion()
    since = _since(step, lambda: deployment.shadow(version))
    if since is None:
        return Wait()
    over = since + timedelta(seconds=run.options["shadow_seconds"])
    found = deployment.tally(version, since=since)
    faults = deployment.faults(version, champion, since=since)
    is_enough = faults or found.compared >= settings.MODEL_SHADOW_ANSWERS
    if not is_enough and timezone.now() < over:
        return _look_again(over)
    agreement = found.agreement
    agrees = agreement is None or agreement >= settings.MODEL_SHADOW_AGREEMENT
    reasons = [*faults, _on_agreement(agreement)]
    return {"passed": agrees and not faults, "reasons": reasons, **_figures(found)}


def canary(step: Step, *, percent: int) -> Output | Wait:
    """The candidate answers a share of the traffic for a while; given up as soon as it fails."""
    run, version = step.run, candidate(step.run)
    champion = standing(run.task, Alias.CHAMPION)
    if champion is None:
        return _without_champion()
    since = _since(step, lambda: deployment.canary(version, percent))
    if since is None:
        return Wait()
    over = since + timedelta(seconds=run.options["canary_seconds"])
    faults = deployment.faults(version, champion, since=since)
    if not faults and timezone.now() < over:
        return _look_again(over)
    found = deployment.tally(version, since=since)
    return {"passed": not faults, "reasons": faults, **_figures(found)}


def watch(step: Step) -> Output | Wait:
    """The released version for a while; the one before comes back when it fails, or on demand."""
    run, version = step.run, candidate(step.run)
    if standing(run.task, Alias.CHAMPION) != version:
        return {"kept": False, "why": "Another version answers by now."}
    previous = standing(run.task, Alias.PREVIOUS)
    faults = []
    if previous is not None:
        before = step.began_at - _COMPARED  # the one before answers nothing since the release
        faults = deployment.faults(version, previous, since=step.began_at, others_since=before)
    if previous is not None and (faults or run.roll_back_by):
        why = " ".join(faults) or f"Rolled back by {run.roll_back_by}."
        releasing.roll_back(ModelTask(run.task), by=run.roll_back_by, reason=why)
        return {"kept": False, "why": why}
    over = step.began_at + timedelta(seconds=run.options["watch_seconds"])
    if timezone.now() < over:
        return _look_again(over)
    return {"kept": True, **_figures(deployment.tally(version, since=step.began_at))}


def candidate(run: Run) -> ModelVersion:
    """Raises LookupError where it has none yet."""
    if run.version is None:
        raise LookupError(f"run {run.pk} has not registered a version")
    return run.version


def output_of(run: Run, kind: StepKind, attempt: int = 0) -> Output:
    """Of a step that is done; raises Step.DoesNotExist."""
    step = run.steps.get(key=key_of(kind, attempt))
    output: Output = step.output or {}
    return output


def _since(step: Step, begin: Callable[[], None]) -> datetime | None:
    """When the trial began: now, where it can; None while it is another run's turn."""
    if not trials.take(step.run):
        return None
    if "since" not in step.inputs:
        begin()
        step.inputs = {**step.inputs, "since": timezone.now().isoformat()}
    return datetime.fromisoformat(step.inputs["since"])


def _look_again(over: datetime) -> Wait:
    return Wait(min(over, timezone.now() + settings.MODEL_LOOK_EVERY))


def _without_champion() -> Output:
    return {"passed": True, "reasons": ["There is no champion to be held against."]}


def _on_agreement(agreement: float | None) -> str:
    if agreement is None:
        return "There was no traffic to compare answers on."
    return f"Its answers agree with the champion's by {agreement:.1%}."


def _figures(found: Tally) -> dict[str, float | int | None]:
    return {
        "answers": found.requests,
        "errors": found.errors,
        "compared": found.compared,
        "agreement": found.agreement,
    }
