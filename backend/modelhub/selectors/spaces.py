"""Which embedding spaces there are, and which of them is asked."""

from django.db.models import QuerySet

from backend.common import errors
from backend.events.contracts import SpaceKind
from backend.modelhub.models import EmbeddingSpace, MakeableSpace, SpaceState


def list_spaces() -> QuerySet[EmbeddingSpace]:
    return EmbeddingSpace.objects.order_by("kind", "pk")


def get_space(*, space_id: int) -> EmbeddingSpace:
    """Raises NotFound."""
    try:
        return EmbeddingSpace.objects.get(pk=space_id)
    except EmbeddingSpace.DoesNotExist:
        raise errors.NotFound("There is no such embedding space.") from None


def current_space(*, kind: SpaceKind) -> EmbeddingSpace | None:
    """The one that searches and grouping ask; None before the first point of its kind."""
    return EmbeddingSpace.objects.filter(kind=kind, state=SpaceState.CURRENT).first()


def spaces_to_fill(*, kind: SpaceKind) -> tuple[str, ...]:
    """Versions that every photo is to have points in, the current one first."""
    kept = EmbeddingSpace.objects.filter(kind=kind).exclude(state=SpaceState.RETIRED)
    ordered = sorted(kept, key=lambda space: (space.state != SpaceState.CURRENT, space.pk))
    return tuple(space.version for space in ordered)


def list_makeable() -> QuerySet[MakeableSpace]:
    return MakeableSpace.objects.order_by("kind", "version")


def leading_of(*, kind: SpaceKind, version: str) -> int | None:
    """How many first dimensions say most, as the workers know; None: all are needed."""
    known = MakeableSpace.objects.filter(kind=kind, version=version)
    return known.values_list("leading", flat=True).first()


def makeable_versions(*, kind: SpaceKind) -> frozenset[str]:
    """What workers that have run here say they can fill."""
    makeable = MakeableSpace.objects.filter(kind=kind)
    return frozenset(makeable.values_list("version", flat=True))
