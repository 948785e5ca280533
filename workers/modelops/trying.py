"""What a candidate has to stand: the gate, and real traffic beside, instead of and after the
champion."""

from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone

from backend.events.contracts import ModelTask
from backend.modelhub.models import Alias, ModelVersion
from backend.modelhub.selectors.registry import standing
from backend.modelhub.services import releasing
from backend.modelops.definition import StepKind, key_of
from backend.modelops.models import Run, Step
from backend.modelops.services import trials
from backend.modelops.services.stepping import Output, Wait
from workers.modelops import deployment

_ENOUGH = 20  # answers; fewer say nothing of a share of errors


def gate(step: Step, *, attempt: int) -> Output:
    """What the recipe's own judgement was, where the measuring was done."""
    measured = output_of(step.run, StepKind.EVALUATE, attempt)
    return {"passed": measured["passed"], "reasons": measured["reasons"]}


def shadow(step: Step) -> Output | Wait:
    """The candidate answers beside the champion until enough was compared, or its time is over."""
    run, version = step.run, candidate(step.run)
    champion = standing(run.task, Alias.CHAMPION)
    if champion is None:
        return {"passed": True, "reasons": ["There is no champion to be held against."]}
    if not trials.take(run):
        return Wait()
    if "since" not in step.inputs:
        deployment.shadow(version)
        step.inputs = {"since": timezone.now().isoformat()}
    since = datetime.fromisoformat(step.inputs["since"])
    found = deployment.figures(version, since=since)
    over = since + timedelta(seconds=run.options["shadow_seconds"])
    if found.compared < settings.MODEL_SHADOW_ANSWERS and timezone.now() < over:
        return _look_again(over)
    agreement = found.agreement
    agrees = agreement is None or agreement >= settings.MODEL_SHADOW_AGREEMENT
    fails = _fails(version, champion, since)
    return {
        "passed": agrees and not fails,
        "reasons": [*fails, _on_agreement(agreement)],
        "compared": found.compared,
        "agreed": found.agreed,
        "errors": found.errors,
    }


def canary(step: Step, *, percent: int) -> Output | Wait:
    """The candidate answers a share of the traffic for a while; given up as soon as it fails."""
    run, version = step.run, candidate(step.run)
    champion = standing(run.task, Alias.CHAMPION)
    if champion is None:
        return {"passed": True, "reasons": ["There is no champion to share the traffic with."]}
    if not trials.take(run):
        return Wait()
    if "since" not in step.inputs:
        deployment.canary(version, percent)
        step.inputs = {**step.inputs, "since": timezone.now().isoformat()}
    since = datetime.fromisoformat(step.inputs["since"])
    over = since + timedelta(seconds=run.options["canary_seconds"])
    fails = _fails(version, champion, since)
    if not fails and timezone.now() < over:
        return _look_again(over)
    found = deployment.figures(version, since=since)
    return {
        "passed": not fails,
        "reasons": fails,
        "answers": found.answers,
        "errors": found.errors,
    }


def watch(step: Step) -> Output | Wait:
    """The released version for a while; the one before comes back when it fails, or on demand."""
    run, version = step.run, candidate(step.run)
    if standing(run.task, Alias.CHAMPION) != version:
        return {"kept": False, "why": "Another version was released meanwhile."}
    previous = standing(run.task, Alias.PREVIOUS)
    fails = _fails(version, previous, step.began_at) if previous is not None else []
    if previous is not None and (fails or run.roll_back_by):
        why = " ".join(fails) or f"Rolled back by {run.roll_back_by}."
        releasing.roll_back(ModelTask(run.task), by=run.roll_back_by, reason=why)
        return {"kept": False, "why": why}
    over = step.began_at + timedelta(seconds=run.options["watch_seconds"])
    if timezone.now() < over:
        return _look_again(over)
    found = deployment.figures(version, since=step.began_at)
    return {"kept": True, "answers": found.answers, "errors": found.errors}


def candidate(run: Run) -> ModelVersion:
    if run.version is None:
        raise LookupError(f"run {run.pk} has not registered a version")
    return run.version


def output_of(run: Run, kind: StepKind, attempt: int = 0) -> Output:
    step = run.steps.get(key=key_of(kind, attempt))
    output: Output = step.output or {}
    return output


def _look_again(over: datetime) -> Wait:
    return Wait(min(over, timezone.now() + settings.MODEL_LOOK_EVERY))


def _fails(version: ModelVersion, other: ModelVersion, since: datetime) -> list[str]:
    """Sentences; none while too little is known."""
    mine = deployment.figures(version, since=since)
    theirs = deployment.figures(other, since=since)
    if mine.answers < _ENOUGH or mine.error_rate <= theirs.error_rate + settings.MODEL_MORE_ERRORS:
        return []
    share, other_share = f"{mine.error_rate:.1%}", f"{theirs.error_rate:.1%}"
    return [f"{share} of its {mine.answers} answers are errors; {other_share} of {other.name}'s."]


def _on_agreement(agreement: float | None) -> str:
    if agreement is None:
        return "There was no traffic to compare answers on."
    return f"{agreement:.1%} of the answers agree with the champion's."
