"""What another version has made is made anew, whoever changed which one answers: a run, an
administrator's hand, or a fall."""

from collections.abc import Iterable, Mapping

from backend.events.contracts import StageName
from backend.modelhub.models import Backfill, Release
from backend.modelhub.services.backfilling import follow_release
from backend.modelops.models import Pipeline


def remake(release: Release, stages: Iterable[str]) -> Mapping[str, Backfill | None]:
    """By stage: the back-fill after this release, which is the task's latest; None where no worker
    has followed it yet."""
    return {stage: follow_release(release, stage=StageName(stage)) for stage in stages}


def follow_releases() -> None:
    """A chore. A task's first version replaces nothing, so that there is nothing to make anew."""
    for pipeline in Pipeline.objects.exclude(stages=[]):
        release = Release.objects.filter(task=pipeline.task).order_by("at", "id").last()
        if release is not None and release.replaced is not None:
            remake(release, pipeline.stages)
