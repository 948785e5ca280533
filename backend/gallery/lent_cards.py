"""Photos that are only lent as tiles: without what is their owner's own affair."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from backend.gallery.cards import Card, Group, by_day, card_of
from backend.gallery.naming import place_name
from backend.photos.models import Asset, RenditionKind
from backend.sharing.api.asset_serializers import lent_url
from backend.sharing.models import ShareLink
from backend.sharing.selectors.contents import is_arranged, shows_location


@dataclass(frozen=True, slots=True)
class LentCard:
    """A tile, and what the viewer shows when it is opened."""

    card: Card
    day: str  # ISO 8601
    caption: str
    place: str  # of a photo whose location is shared; else empty
    preview_url: str | None
    playback_url: str | None  # of a film


@dataclass(frozen=True, slots=True)
class LentGroup:
    key: str
    title: str
    subtitle: str
    cards: list[LentCard]


def lent_groups(link: ShareLink, assets: Iterable[Asset]) -> list[LentGroup]:
    """As the link's guests find them."""
    return lent_together(link, assets) if is_arranged(link) else lent_by_day(link, assets)


def lent_by_day(link: ShareLink, assets: Iterable[Asset]) -> list[LentGroup]:
    """Photos that come sorted by time, under their days."""
    photos = [_without_place(link, asset) for asset in assets]
    known = {photo.pk: photo for photo in photos}
    return [
        LentGroup(group.key, group.title, group.subtitle, _lent(group, known))
        for group in by_day(photos, card=lent_tile)
    ]


def lent_together(link: ShareLink, assets: Iterable[Asset]) -> list[LentGroup]:
    """Photos that were arranged by hand: in one group, without a heading."""
    photos = [_without_place(link, asset) for asset in assets]
    return [LentGroup("all", "", "", [lent_card(photo) for photo in photos])]


def lent_card(asset: Asset) -> LentCard:
    """`asset` has its place only where that is shared."""
    return LentCard(
        card=lent_tile(asset),
        day=asset.captured_local_date.isoformat(),
        caption=asset.caption,
        place=place_name(asset.place) if asset.place else "",
        preview_url=lent_url(asset, RenditionKind.PREVIEW),
        playback_url=lent_url(asset, RenditionKind.PLAYBACK),
    )


def lent_tile(asset: Asset) -> Card:
    """`asset` has its place only where that is shared."""
    return replace(
        card_of(asset, lent=True),
        filename="",  # names of files may be names of places
        is_favorite=False,
        thumbnail_url=lent_url(asset, RenditionKind.THUMBNAIL),
    )


def _without_place(link: ShareLink, asset: Asset) -> Asset:
    """The row in hand alone: it is never saved."""
    if not shows_location(link, asset):
        asset.place = None
    return asset


def _lent(group: Group, known: dict[UUID, Asset]) -> list[LentCard]:
    return [lent_card(known[card.id]) for card in group.cards]
