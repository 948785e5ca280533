"""What a link shows. Nothing else of the owner's library is in reach through it."""

from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from backend.albums.models import AlbumOrder
from backend.albums.selectors.contents import album_assets, ordering_of
from backend.common import errors
from backend.photos.models import Asset, Rendition, RenditionKind
from backend.photos.selectors.assets import with_cards
from backend.sharing.models import ShareLink

_SELECTION_ORDER = ("captured_at", "id")  # as it happened


def link_ordering(link: ShareLink) -> tuple[str, ...]:
    """Sort keys of `shared_assets`, to page it by."""
    return _SELECTION_ORDER if link.album is None else ordering_of(link.album)


def is_arranged(link: ShareLink) -> bool:
    """Whether the photos come as somebody arranged them, rather than day by day."""
    return link.album is not None and link.album.order == AlbumOrder.MANUAL


def shared_assets(link: ShareLink) -> QuerySet[Asset]:
    """The photos of the link as they are now, with their cards, in no order.

    What its owner put into the trash or the locked folder since, and what cannot be shown yet, is
    not among them.
    """
    if link.album is not None:
        return showable(album_assets(link.album))
    chosen = Asset.objects.filter(owner=link.owner_id, share_links__link=link)
    return with_cards(showable(chosen))


def get_shared_asset(link: ShareLink, *, asset_id: UUID) -> Asset:
    """Raises NotFound unless the link shows it."""
    asset = shared_assets(link).filter(pk=asset_id).first()
    if asset is None:
        raise errors.NotFound("There is no such photo here.")
    return asset


def showable(assets: QuerySet[Asset]) -> QuerySet[Asset]:
    """Of these, what others may see: neither put away nor without a picture to show."""
    preview = Rendition.objects.filter(asset=OuterRef("pk"), kind=RenditionKind.PREVIEW)
    return assets.filter(Exists(preview), is_visible=True)


def shows_location(link: ShareLink, asset: Asset) -> bool:
    """Where other members of an album were is not for the link's owner to tell."""
    return link.includes_location and asset.owner_id == link.owner_id


def count_of(link: ShareLink) -> int | None:
    """How many photos the link shows; None of a smart album, whose photos nobody counts."""
    if link.album is None:
        return shared_assets(link).count()
    return None if link.album.is_smart else link.album.asset_count
