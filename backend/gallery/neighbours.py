"""The photos before and after one in a list."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

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
    return neighbours_in(visible_assets(owner=owner), asset=asset, ordering=ORDERING)


def neighbours_in(
    photos: QuerySet[Asset], *, asset: Asset, ordering: tuple[str, ...]
) -> Neighbours:
    """In a list whose order begins with the newest."""
    backwards = tuple(name.removeprefix("-") for name in ordering)
    return Neighbours(
        newer=_next(photos, asset, backwards),
        older=_next(photos, asset, ordering),
    )


def _next(photos: QuerySet[Asset], asset: Asset, ordering: tuple[str, ...]) -> UUID | None:
    later = after(ordering, key_of(asset, ordering))
    return photos.filter(later).order_by(*ordering).values_list("id", flat=True).first()
