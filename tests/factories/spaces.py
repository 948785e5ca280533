from backend.events.contracts import SpaceKind
from backend.modelhub.models import EmbeddingSpace, SpaceState


def make_space(
    *, kind: SpaceKind, version: str, dimensions: int, state: SpaceState | None = None
) -> EmbeddingSpace:
    """The space of that version. Unless a state is given, a kind's first is the current one, and
    later ones are complete and stand by."""
    first = not EmbeddingSpace.objects.filter(kind=kind, state=SpaceState.CURRENT).exists()
    space, _ = EmbeddingSpace.objects.get_or_create(
        kind=kind,
        version=version,
        defaults={
            "dimensions": dimensions,
            "state": state or (SpaceState.CURRENT if first else SpaceState.STANDBY),
        },
    )
    return space
