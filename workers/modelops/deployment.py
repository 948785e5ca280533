"""What a candidate answers beside the champion, and how it does: all that pipelines know of
serving."""

from datetime import datetime

from backend.modelhub.models import Deployment, ModelVersion, TrafficMinute
from backend.modelhub.selectors.deployments import Tally, Verdict, verdict_of
from backend.modelhub.services import deploying


def shadow(version: ModelVersion) -> None:
    """It is asked what the champion is asked, and nobody sees its answers."""
    deploying.set_shadow(version)


def canary(version: ModelVersion, percent: float) -> None:
    """It answers so much of the traffic instead of the champion."""
    deploying.set_canary(version, percent=percent)


def tally(version: ModelVersion, *, since: datetime) -> Tally:
    """What the workers have reported."""
    found = Tally()
    begun = since.replace(second=0, microsecond=0)
    for row in TrafficMinute.objects.filter(version=version, minute__gte=begun):
        found.add(row)
    return found


def faults(
    version: ModelVersion,
    other: ModelVersion,
    *,
    since: datetime,
    others_since: datetime | None = None,
) -> list[str]:
    """Sentences: why it is worse than the other, or was given up by the workers already. None where
    the other was not asked: a version that fails by itself, the workers give up."""
    fallen = Deployment.objects.filter(fallen=version, fallen_at__gte=since).first()
    if fallen is not None:
        return [fallen.fallen_because]
    mine, theirs = tally(version, since=since), tally(other, since=others_since or since)
    if not theirs.requests:
        return []
    match verdict_of(mine, theirs):
        case Verdict.FAILING:
            return [f"{mine.errors} of its {mine.requests} answers are errors: more than before."]
        case Verdict.SLOW:
            return [f"It takes {mine.p95_seconds or 0:.2f} s, 95 times of 100: more than before."]
        case _:
            return []
