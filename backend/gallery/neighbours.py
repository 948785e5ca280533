"""The photos before and after one in the timeline."""

from dataclasses import dataclass
from uuid import UUID

from backend.accounts.models import User
from backend.common.keysets import after, key_of
from backend.photos.models import Asset
from backend.photos.selectors.assets import visible_assets
from backend.photos.selectors.timeline import ORDERING


@dataclass(frozen=True, slots=True)
class Neighbours:
    newer: UUID | None
    older: UUID | None


def neighbours_of(*, owner: User, asset: Asset) -> Neighbours:
    """Two index look-ups, however large the library is."""
    backwards = tuple(name.removeprefix("-") for name in ORDERING)
    return Neighbours(
        newer=_next(owner, asset, backwards),
        older=_next(owner, asset, ORDERING),
    )


def _next(owner: User, asset: Asset, ordering: tuple[str, ...]) -> UUID | None:
    later = after(ordering, key_of(asset, ordering))
    beyond = visible_assets(owner=owner).filter(later).order_by(*ordering)
    return beyond.values_list("id", flat=True).first()
