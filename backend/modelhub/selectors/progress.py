"""How far the back-fills are."""

from dataclasses import dataclass

from django.db.models import Count, Q

from backend.events.contracts import STAGE_FILLING, SpaceKind
from backend.modelhub.models import EmbeddingSpace
from backend.photos.models import AssetState, StageRun, StageState


@dataclass(frozen=True, slots=True)
class Progress:
    """Photos: all that can be shown; those with their points; those for which the stage failed."""

    photos: int
    filled: int
    failed: int


def progress_of(space: EmbeddingSpace) -> Progress:
    """Counts the whole installation, which takes a second at a million photos."""
    runs = StageRun.objects.filter(stage=STAGE_FILLING[SpaceKind(space.kind)])
    runs = runs.exclude(asset__state=AssetState.FAILED)
    found = runs.aggregate(
        photos=Count("pk"),
        filled=Count("pk", filter=Q(state=StageState.DONE, spaces__contains=[space.version])),
        failed=Count("pk", filter=Q(state__in=(StageState.FAILED, StageState.SKIPPED))),
    )
    return Progress(**found)
