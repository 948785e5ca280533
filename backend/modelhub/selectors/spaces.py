"""Which embedding spaces there are, and which of them is asked."""

from backend.events.contracts import SpaceKind
from backend.modelhub.models import EmbeddingSpace, SpaceState


def current_space(*, kind: SpaceKind) -> EmbeddingSpace | None:
    """The one that searches and grouping ask; None before the first point of its kind."""
    return EmbeddingSpace.objects.filter(kind=kind, state=SpaceState.CURRENT).first()


def spaces_to_fill(*, kind: SpaceKind) -> tuple[str, ...]:
    """Versions that every photo is to have points in, the current one first."""
    kept = EmbeddingSpace.objects.filter(kind=kind).exclude(state=SpaceState.RETIRED)
    ordered = sorted(kept, key=lambda space: (space.state != SpaceState.CURRENT, space.pk))
    return tuple(space.version for space in ordered)
