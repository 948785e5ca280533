"""Workers say which spaces they can fill, and of which version their results are."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from django.utils import timezone

from backend.events.contracts import SpaceKind, StageName
from backend.modelhub.models import MakeableSpace, StageVersion

_NONE: Mapping[str, int] = MappingProxyType({})


def announce_makeable(
    *, kind: SpaceKind, versions: Iterable[str], leading: Mapping[str, int] = _NONE
) -> None:
    """Notes the versions; in their order, so that two workers cannot wait for each other.

    leading: of some, how many first dimensions say most.
    """
    now = timezone.now()
    MakeableSpace.objects.bulk_create(
        [
            MakeableSpace(kind=kind, version=v, leading=leading.get(v), announced_at=now)
            for v in sorted(versions)
        ],
        update_conflicts=True,
        unique_fields=["kind", "version"],
        update_fields=["leading", "announced_at"],
    )


def announce_versions(versions: Mapping[StageName, str]) -> None:
    """Notes what the results of stages are of, where this worker makes them."""
    now = timezone.now()
    StageVersion.objects.bulk_create(
        [
            StageVersion(stage=stage.value, version=versions[stage], announced_at=now)
            for stage in sorted(versions)
        ],
        update_conflicts=True,
        unique_fields=["stage"],
        update_fields=["version", "announced_at"],
    )
