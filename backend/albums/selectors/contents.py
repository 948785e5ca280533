"""The photos of an album, in its order."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet
from django.utils import timezone

from backend.accounts.models import User
from backend.albums.models import Album, AlbumOrder
from backend.albums.rules import read_rule
from backend.albums.selectors.matching import matching
from backend.common import errors
from backend.photos.models import Asset
from backend.photos.selectors.assets import visible_assets, with_cards
from backend.search.services.searching import local_day

# The sort keys are the entry's own columns, so that they come off its indexes.
_ORDERINGS = {
    AlbumOrder.NEWEST: ("-entry_captured_at", "-entry_asset"),
    AlbumOrder.OLDEST: ("entry_captured_at", "entry_asset"),
    AlbumOrder.MANUAL: ("entry_rank", "entry_asset"),
}


def ordering_of(album: Album) -> tuple[str, ...]:
    """Sort keys of `album_assets`, to page it by."""
    return _ORDERINGS[AlbumOrder(album.order)]


def album_assets(album: Album) -> QuerySet[Asset]:
    """The photos that the album shows to whoever may see it, in its order, with their cards.

    Each bears `owner` and `added_at`. Whose they are may differ; nothing that is in the trash,
    failed or locked away is among them.
    """
    return with_cards(shown_assets(album)).select_related("owner").order_by(*ordering_of(album))


def shown_assets(album: Album) -> QuerySet[Asset]:
    """The same photos without an order and without their cards."""
    return _entered(album) if album.rule is None else _matching(album.owner, album.rule)


def get_album_asset(album: Album, *, asset_id: UUID) -> Asset:
    """Raises NotFound unless the album shows it."""
    return shown_one(album_assets(album), asset_id)


def shown_one(assets: QuerySet[Asset], asset_id: UUID) -> Asset:
    """One of an album's photos. Raises NotFound."""
    asset = assets.filter(pk=asset_id).first()
    if asset is None:
        raise errors.NotFound("There is no such photo in this album.")
    return asset


def _entered(album: Album) -> QuerySet[Asset]:
    entered = Asset.objects.filter(album_entries__album=album, album_entries__is_shown=True)
    return entered.annotate(
        entry_captured_at=F("album_entries__captured_at"),
        entry_asset=F("album_entries__asset"),
        entry_rank=F("album_entries__rank"),
        added_at=F("album_entries__added_at"),
    )


def _matching(owner: User, rule: Mapping[str, Any]) -> QuerySet[Asset]:
    today = local_day(owner, timezone.now())
    assets = visible_assets(owner=owner).filter(matching(read_rule(rule), today=today))
    return assets.annotate(
        entry_captured_at=F("captured_at"), entry_asset=F("id"), added_at=F("uploaded_at")
    )
