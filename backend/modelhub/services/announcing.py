"""Workers say which spaces they can fill."""

from collections.abc import Iterable

from django.utils import timezone

from backend.events.contracts import SpaceKind
from backend.modelhub.models import MakeableSpace


def announce_makeable(*, kind: SpaceKind, versions: Iterable[str]) -> None:
    """Notes the versions; in their order, so that two workers cannot wait for each other."""
    now = timezone.now()
    MakeableSpace.objects.bulk_create(
        [MakeableSpace(kind=kind, version=v, announced_at=now) for v in sorted(versions)],
        update_conflicts=True,
        unique_fields=["kind", "version"],
        update_fields=["announced_at"],
    )
