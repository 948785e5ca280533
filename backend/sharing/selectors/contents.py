"""What a link shows. Nothing else of the owner's library is in reach through it."""

from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from backend.albums.models import AlbumOrder
from backend.albums.selectors.contents import album_assets, ordering_of, shown_assets
from backend.common import errors
from backend.moderation.selectors.fit import fit_for_strangers
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

    What its owner put into the trash or the locked folder since, what cannot be shown yet, and what
    is not fit for strangers (`moderation.selectors.fit`), is not among them.
    """
    if link.album is not None:
        return fit_for_strangers(showable(album_assets(link.album)))
    return with_cards(fit_for_strangers(showable(_chosen(link))))


def _chosen(link: ShareLink) -> QuerySet[Asset]:
    return Asset.objects.filter(owner=link.owner_id, share_links__link=link)


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
        return fit_for_strangers(showable(_chosen(link))).count()
    if link.album.is_smart:
        return None
    shown = shown_assets(link.album)
    unfit = shown.exclude(pk__in=fit_for_strangers(shown).values("pk"))
    return link.album.asset_count - unfit.count()
