"""Which version answers whom, how each is doing, and what that says of a trial."""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from django.utils import timezone

from backend.events.contracts import ModelTask
from backend.modelhub import latency
from backend.modelhub.models import Alias, Deployment, ModelAlias, ModelVersion, TrafficMinute

_WINDOW = timedelta(hours=24)
_ENOUGH = 50  # requests, before a trial is judged
_SURE = 2.33  # standard errors: a version that is as good is called worse once in a hundred times
_SLOWER = 1.5  # times the champion's 95th percentile
_NOTICED = 0.05  # seconds: what is slower by less, nobody minds


@dataclass(frozen=True, slots=True)
class Plan:
    """Of a task that has a champion. A version that has become the champion is on no trial."""

    champion: ModelVersion
    previous: ModelVersion | None = None
    canary: ModelVersion | None = None
    percent: float = 0.0
    owners: Sequence[UUID] = ()
    shadow: ModelVersion | None = None
    begun_at: datetime | None = None
    deployment: Deployment | None = None


class Role(StrEnum):
    CHAMPION = "champion"
    CANARY = "canary"
    SHADOW = "shadow"
    OTHER = "other"  # answered within the time, and does no more


class Verdict(StrEnum):
    COLLECTING = "collecting"  # too little was asked to judge
    HEALTHY = "healthy"
    FAILING = "failing"  # fails more often than the champion
    SLOW = "slow"  # much slower than the champion


@dataclass(slots=True)
class Tally:
    requests: int = 0
    errors: int = 0
    seconds: float = 0.0
    latencies: latency.Buckets = field(default_factory=dict)
    compared: int = 0
    agreed: float = 0.0

    def add(self, row: TrafficMinute) -> None:
        self.requests += row.requests
        self.errors += row.errors
        self.seconds += row.seconds
        latency.merge(self.latencies, row.latencies)
        self.compared += row.compared
        self.agreed += row.agreement

    @property
    def error_rate(self) -> float | None:
        return self.errors / self.requests if self.requests else None

    @property
    def mean_seconds(self) -> float | None:
        return self.seconds / self.requests if self.requests else None

    @property
    def p50_seconds(self) -> float | None:
        return latency.percentile(self.latencies, 0.5)

    @property
    def p95_seconds(self) -> float | None:
        return latency.percentile(self.latencies, 0.95)

    @property
    def agreement(self) -> float | None:
        """0 to 1, with the champion's answers."""
        return self.agreed / self.compared if self.compared else None


class Point(NamedTuple):
    """An hour of a version."""

    at: datetime
    requests: int
    errors: int
    p95_seconds: float | None


@dataclass(frozen=True, slots=True)
class VersionReport:
    """share: of all answers, 0 to 1; a shadow's are no answers. verdict: only of a trial."""

    version: ModelVersion
    role: Role
    share: float | None
    tally: Tally
    hours: Sequence[Point]
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class TaskDeployment:
    """Of the last day, or of the time since the trial began where that is shorter for verdicts."""

    task: str
    plan: Plan
    versions: Sequence[VersionReport]


def version_named(name: str) -> ModelVersion | None:
    """The version of this name, such as "poems-3"."""
    task, _, number = name.rpartition("-")
    if not number.isdecimal():
        return None
    return ModelVersion.objects.filter(task=task, number=int(number)).first()


def plans(tasks: Collection[ModelTask]) -> Mapping[str, Plan]:
    """By task; only of those that have a champion."""
    aliases = ModelAlias.objects.filter(task__in=tasks).select_related("version")
    named = {(row.task, row.alias): row.version for row in aliases}
    rows = Deployment.objects.filter(task__in=tasks).select_related("canary", "shadow", "fallen")
    deployments = {row.task: row for row in rows}
    return {
        task: _plan(champion, named.get((task, Alias.PREVIOUS)), deployments.get(task))
        for task in tasks
        if (champion := named.get((task, Alias.CHAMPION))) is not None
    }


def deployments() -> list[TaskDeployment]:
    """Of all tasks that have a champion, with the traffic of the last day."""
    since = timezone.now() - _WINDOW
    rows = TrafficMinute.objects.filter(minute__gte=since).select_related("version")
    by_task: dict[str, list[TrafficMinute]] = defaultdict(list)
    for row in rows.order_by("minute"):
        by_task[row.version.task].append(row)
    return [
        TaskDeployment(task, plan, _reports(plan, by_task[task]))
        for task, plan in plans(tuple(ModelTask)).items()
    ]


def trial_verdict(task: ModelTask, version: ModelVersion) -> Verdict:
    """Of a canary or a shadow, against the champion since its trial began.

    COLLECTING also where it is on no trial.
    """
    plan = plans([task]).get(task)
    if plan is None or plan.begun_at is None or version not in {plan.canary, plan.shadow}:
        return Verdict.COLLECTING
    rows = TrafficMinute.objects.filter(
        version__in=[version, plan.champion], minute__gte=_minute(plan.begun_at)
    )
    tallies = _tallies(rows)
    return verdict_of(tallies[version.pk], tallies[plan.champion.pk])


def verdict_of(trial: Tally, champion: Tally) -> Verdict:
    """Errors by a test of two proportions, one-sided; latencies by the 95th percentile."""
    if trial.requests < _ENOUGH:
        return Verdict.COLLECTING
    if _fails_more(trial, champion):
        return Verdict.FAILING
    mine, theirs = trial.p95_seconds, champion.p95_seconds
    if mine is not None and theirs is not None and mine > max(_SLOWER * theirs, theirs + _NOTICED):
        return Verdict.SLOW
    return Verdict.HEALTHY


def _fails_more(trial: Tally, champion: Tally) -> bool:
    together = (trial.errors + champion.errors) / (trial.requests + champion.requests)
    if not trial.errors:
        return False
    if not champion.requests or together == 1:
        return not champion.requests
    spread = together * (1 - together) * (1 / trial.requests + 1 / champion.requests)
    difference = trial.errors / trial.requests - champion.errors / champion.requests
    return difference > _SURE * math.sqrt(spread)


def _plan(
    champion: ModelVersion, previous: ModelVersion | None, deployment: Deployment | None
) -> Plan:
    if deployment is None:
        return Plan(champion, previous)
    canary = deployment.canary if deployment.canary != champion else None
    return Plan(
        champion,
        previous,
        canary=canary,
        percent=deployment.percent if canary else 0.0,
        owners=deployment.owners if canary else (),
        shadow=deployment.shadow if deployment.shadow != champion else None,
        begun_at=deployment.begun_at,
        deployment=deployment,
    )


def _reports(plan: Plan, rows: Sequence[TrafficMinute]) -> list[VersionReport]:
    roles = {plan.champion: Role.CHAMPION}
    if plan.shadow:
        roles[plan.shadow] = Role.SHADOW
    if plan.canary:
        roles[plan.canary] = Role.CANARY
    by_version: dict[ModelVersion, list[TrafficMinute]] = {version: [] for version in roles}
    for row in rows:
        by_version.setdefault(row.version, []).append(row)
    on_trial = _tallies(row for row in rows if _in_trial(row, plan))
    answered = sum(
        row.requests - row.errors for row in rows if roles.get(row.version) is not Role.SHADOW
    )
    return [
        _report(
            version,
            roles.get(version, Role.OTHER),
            by_version[version],
            answered,
            verdict_of(on_trial[version.pk], on_trial[plan.champion.pk]),
        )
        for version in by_version
    ]


def _report(
    version: ModelVersion,
    role: Role,
    rows: Sequence[TrafficMinute],
    answered: int,
    verdict: Verdict,
) -> VersionReport:
    tally = Tally()
    for row in rows:
        tally.add(row)
    is_trial = role in {Role.CANARY, Role.SHADOW}
    answers = tally.requests - tally.errors
    return VersionReport(
        version=version,
        role=role,
        share=answers / answered if answered and role is not Role.SHADOW else None,
        tally=tally,
        hours=_hours(rows),
        verdict=verdict if is_trial else None,
    )


def _hours(rows: Sequence[TrafficMinute]) -> list[Point]:
    """Those in which something was asked."""
    hours: dict[datetime, Tally] = defaultdict(Tally)
    for row in rows:
        hours[row.minute.replace(minute=0)].add(row)
    return [
        Point(at, tally.requests, tally.errors, tally.p95_seconds) for at, tally in hours.items()
    ]


def _tallies(rows: Iterable[TrafficMinute]) -> Mapping[UUID, Tally]:
    tallies: dict[UUID, Tally] = defaultdict(Tally)
    for row in rows:
        tallies[row.version_id].add(row)
    return tallies


def _in_trial(row: TrafficMinute, plan: Plan) -> bool:
    return plan.begun_at is not None and row.minute >= _minute(plan.begun_at)


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)
