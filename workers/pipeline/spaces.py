"""Which embedding spaces a stage is to fill, and which ones this process could."""

from collections.abc import Collection, Mapping

from backend.common.errors import TransientStageError
from backend.events.contracts import STAGES, SpaceKind, StageName
from backend.modelhub.selectors.spaces import spaces_to_fill
from backend.modelhub.services.announcing import announce_makeable

from . import networks


def spaces_of(stage: StageName) -> tuple[str, ...]:
    """Versions of the spaces that the stage is to fill here, the one in use first.

    In a new installation that is the network's own. One that this process has no network for is
    left to workers that do, unless it is the one in use: raises TransientStageError.
    """
    kind = STAGES[stage].fills
    if kind is None:
        return ()
    wanted = spaces_to_fill(kind=kind) or (networks.FIRST_SPACES[kind],)
    can = makeable(kind)
    if wanted[0] not in can:
        raise TransientStageError(
            f"This worker has no network for the space {wanted[0]!r}.", code="stage_unavailable"
        )
    return tuple(version for version in wanted if version in can)


def makeable(kind: SpaceKind) -> Collection[str]:
    """Versions that the networks of this process can fill. Raises EngineError when the one that
    makes them is not loaded."""
    from workers.inference.engine import current  # noqa: PLC0415  not in a decoding worker

    match kind:
        case SpaceKind.FACES:
            return current().faces.versions
        case SpaceKind.VISUAL:
            return current().tags.spaces.keys()
        case SpaceKind.SEMANTIC:
            return set(current().semantic)


def announce(stages: Collection[StageName]) -> None:
    """Tells administrators, through the database, what could be opened: see `manage.py spaces`."""
    for stage in stages:
        if (kind := STAGES[stage].fills) is not None:
            announce_makeable(kind=kind, versions=makeable(kind), leading=_leading(kind))


def _leading(kind: SpaceKind) -> Mapping[str, int]:
    """Of the versions whose first dimensions say most, how many do."""
    from workers.inference.engine import current  # noqa: PLC0415  as above

    if kind is not SpaceKind.SEMANTIC:
        return {}
    spaces = current().semantic
    return {version: found for version in spaces if (found := spaces[version].leading)}
