"""The photos of an album, in its order."""

from uuid import UUID

from django.db.models import F, QuerySet

from backend.albums.models import Album, AlbumOrder
from backend.common import errors
from backend.photos.models import Asset
from backend.photos.selectors.assets import with_cards

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

    Whose they are may differ; nothing that is in the trash, failed or locked away is among them.
    """
    return _entries(album).order_by(*ordering_of(album))


def get_album_asset(album: Album, *, asset_id: UUID) -> Asset:
    """Raises NotFound unless the album shows it."""
    asset = album_assets(album).filter(pk=asset_id).first()
    if asset is None:
        raise errors.NotFound("There is no such photo in this album.")
    return asset


def _entries(album: Album) -> QuerySet[Asset]:
    shown = Asset.objects.filter(album_entries__album=album, album_entries__is_shown=True)
    return with_cards(shown).annotate(
        entry_captured_at=F("album_entries__captured_at"),
        entry_asset=F("album_entries__asset"),
        entry_rank=F("album_entries__rank"),
        added_at=F("album_entries__added_at"),
    )
