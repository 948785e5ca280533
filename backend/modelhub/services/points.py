"""Where points may go: into spaces that this installation keeps."""

from collections.abc import Iterable, Sequence

import structlog

from backend.events.contracts import SpaceKind
from backend.events.results import SpacePoint
from backend.modelhub.models import EmbeddingSpace, SpaceState
from backend.modelhub.selectors.spaces import leading_of
from backend.modelhub.services.locking import lock_spaces

log = structlog.get_logger(__name__)

Placed = tuple[EmbeddingSpace, list[float]]


def place_points(*, kind: SpaceKind, points: Iterable[SpacePoint]) -> list[Placed]:
    """Each point with its space. A point is left out when its space is not (or no longer) kept.

    The first point of a kind founds that kind's current space.
    """
    return place_all(kind=kind, points=[points])[0]


def place_all(*, kind: SpaceKind, points: Sequence[Iterable[SpacePoint]]) -> list[list[Placed]]:
    """The same for several faces or pictures at once."""
    spaces = {space.version: space for space in EmbeddingSpace.objects.filter(kind=kind)}
    return [_place(kind, some, spaces) for some in points]


def _place(
    kind: SpaceKind, points: Iterable[SpacePoint], spaces: dict[str, EmbeddingSpace]
) -> list[Placed]:
    placed: list[Placed] = []
    for point in points:
        space = spaces.get(point.space)
        if space is None and not spaces:
            first = _found(kind, point.space)
            spaces[first.version] = first
            space = spaces.get(point.space)
        if space is None or space.state == SpaceState.RETIRED or not _fits(space, point):
            log.warning("space.point_refused", kind=kind, space=point.space)
            continue
        placed.append((space, list(point.vector)))
    return placed


def _found(kind: SpaceKind, version: str) -> EmbeddingSpace:
    """Two photos may come first at once: the second waits here, and finds the space made."""
    lock_spaces(kind)
    first = EmbeddingSpace.objects.filter(kind=kind).first()
    return first or EmbeddingSpace.objects.create(
        kind=kind,
        version=version,
        leading=leading_of(kind=kind, version=version),
        state=SpaceState.CURRENT,
    )


def _fits(space: EmbeddingSpace, point: SpacePoint) -> bool:
    """The first point says how many dimensions the space has."""
    if space.dimensions is None:
        space.dimensions = len(point.vector)
        EmbeddingSpace.objects.filter(pk=space.pk, dimensions=None).update(
            dimensions=space.dimensions
        )
    return space.dimensions == len(point.vector)
