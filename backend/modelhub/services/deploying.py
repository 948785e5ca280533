"""What is tried out beside a champion, who is given up when it fails, and what workers tell of it.

A canary answers some owners; a shadow is asked as well, and nobody sees its answers. Workers follow
within seconds. A trial ends by a release, by `end_trial`, or by a fall.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.common import errors
from backend.events.contracts import ModelTask
from backend.modelhub import latency
from backend.modelhub.models import Alias, Deployment, ModelVersion, TrafficMinute
from backend.modelhub.selectors.deployments import version_named
from backend.modelhub.selectors.registry import standing
from backend.modelhub.services.locking import lock_registry
from backend.modelhub.services.releasing import roll_back

_KEPT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one version in one minute, of one process; as in `TrafficMinute`."""

    requests: int = 0
    errors: int = 0
    seconds: float = 0.0
    latencies: Mapping[str, int] = field(default_factory=dict)
    compared: int = 0
    agreement: float = 0.0


@transaction.atomic
def set_canary(
    version: ModelVersion, *, percent: float, owners: Collection[UUID] = (), by: str = ""
) -> Deployment:
    """It answers `owners`, and of all others `percent`; again with more to go on with the trial.

    Raises InvalidInput for a percentage that is none, and Conflict (`no_champion`,
    `model_is_champion`).
    """
    if not 0 <= percent <= 100:
        raise errors.InvalidInput("A percentage lies between 0 and 100.")
    deployment = _for_trial(version, by)
    if deployment.canary != version:
        deployment.begun_at = timezone.now()
    deployment.canary, deployment.percent = version, percent
    deployment.owners = sorted(owners)
    deployment.save()
    return deployment


@transaction.atomic
def set_shadow(version: ModelVersion, *, by: str = "") -> Deployment:
    """Raises Conflict (`no_champion`, `model_is_champion`)."""
    deployment = _for_trial(version, by)
    if deployment.shadow != version:
        deployment.begun_at = timezone.now()
    deployment.shadow = version
    deployment.save()
    return deployment


@transaction.atomic
def end_trial(task: ModelTask, *, by: str = "") -> None:
    """The champion answers all, and nobody else is asked. Nothing happens where it is so."""
    lock_registry(task)
    deployment = Deployment.objects.filter(task=task).first()
    if deployment is not None and (deployment.canary or deployment.shadow):
        _clear(deployment)
        deployment.set_by = by
        deployment.save()


@transaction.atomic
def fall_back(name: str, *, because: str) -> bool:
    """A worker saw the version of this name fail: a canary's trial ends, and a champion gives way
    to the version before it. False where neither is so any more, or there is nothing to go back to.
    """
    version = version_named(name)
    if version is None:
        return False
    lock_registry(version.task)
    deployment, _ = Deployment.objects.get_or_create(task=version.task)
    is_champion = standing(version.task) == version
    if is_champion and standing(version.task, Alias.PREVIOUS) is not None:
        roll_back(ModelTask(version.task), reason=because)
    elif is_champion or deployment.canary != version:
        return False
    _clear(deployment)
    deployment.fallen, deployment.fallen_at = version, timezone.now()
    deployment.fallen_because, deployment.set_by = because[:500], ""
    deployment.save()
    return True


@transaction.atomic
def report_traffic(name: str, minute: datetime, figures: Figures) -> None:
    """Adds what one process counted. Nothing is kept of a name that the registry does not know."""
    version = version_named(name)
    if version is None:
        return
    TrafficMinute.objects.get_or_create(version=version, minute=minute)
    row = TrafficMinute.objects.select_for_update().get(version=version, minute=minute)
    row.requests += figures.requests
    row.errors += figures.errors
    row.seconds += figures.seconds
    latency.merge(row.latencies, figures.latencies)
    row.compared += figures.compared
    row.agreement += figures.agreement
    row.save()


def forget_traffic() -> int:
    """What is older than a month; returns how many minutes."""
    found = TrafficMinute.objects.filter(minute__lt=timezone.now() - _KEPT)
    return found.delete()[0]


def _for_trial(version: ModelVersion, by: str) -> Deployment:
    lock_registry(version.task)
    champion = standing(version.task)
    if champion is None:
        raise errors.Conflict(
            "There is no version that answers, beside which to try another.", code="no_champion"
        )
    if champion == version:
        raise errors.Conflict("It answers already.", code="model_is_champion")
    deployment, _ = Deployment.objects.get_or_create(task=version.task)
    deployment.set_by = by
    return deployment


def _clear(deployment: Deployment) -> None:
    deployment.canary = deployment.shadow = deployment.begun_at = None
    deployment.percent, deployment.owners = 0.0, []
