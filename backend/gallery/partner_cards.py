"""Partners' photos as tiles, alone or among one's own, marked whose they are."""

from collections.abc import Iterable
from dataclasses import replace

from backend.gallery.cards import Card, Group, Whose, by_day, card_of
from backend.gallery.lent_cards import lent_tile
from backend.photos.models import Asset
from backend.sharing.models import Partnership
from backend.sharing.selectors.timeline import Timeline


def whose(partnership: Partnership) -> Whose:
    name = partnership.owner.name or partnership.owner.email
    hue = partnership.pk.int % 360  # tells apart those whose names begin alike
    return Whose(partnership.pk, name, name[:1].upper(), hue)


def merged_groups(timeline: Timeline, assets: Iterable[Asset]) -> list[Group]:
    """Photos that come sorted by day: one's own as they are, the partners' as they show them."""

    def card(asset: Asset) -> Card:
        partnership = timeline.partnership_of(asset)
        return partner_card(asset, partnership) if partnership else card_of(asset)

    shown = [as_lent(asset, timeline.partnership_of(asset)) for asset in assets]
    return by_day(shown, card=card)


def partner_card(asset: Asset, partnership: Partnership) -> Card:
    """`asset` has its place only where that is shared."""
    return replace(lent_tile(asset), whose=whose(partnership))


def as_lent(asset: Asset, partnership: Partnership | None) -> Asset:
    """The row in hand alone: it is never saved."""
    if partnership is not None and not partnership.includes_location:
        asset.place = None
    return asset
