"""Photos as albums and partners show them: reached through these alone."""

from collections.abc import Collection, Mapping, Sequence
from copy import copy
from typing import Any
from uuid import UUID

from django.db.models import QuerySet, Value

from backend.accounts.models import User
from backend.albums.models import AlbumEntry
from backend.common.id_sets import one_of
from backend.photos.models import Asset
from backend.photos.selectors.assets import with_cards
from backend.sharing.models import PartnershipState
from backend.sharing.selectors.partnerships import list_partnerships, partner_assets

Lent = Mapping[tuple[UUID, UUID], Any]  # (album or partnership, photo): an Asset with more


def photos_in_albums(
    *, user: User, album_ids: Collection[UUID], asset_ids: Collection[UUID]
) -> Lent:
    """Those that albums which the user is in show; each with `owner`, `added_at` and `rank`."""
    entries = AlbumEntry.objects.filter(
        album__in=album_ids, asset__in=one_of(asset_ids), is_shown=True, album__members__user=user
    )
    rows = entries.values_list("album_id", "asset_id", "added_at", "rank")
    places = {(album, asset): {"added_at": at, "rank": rank} for album, asset, at, rank in rows}
    return _described(places)


def photos_of_partners(
    *, user: User, partnership_ids: Collection[UUID], asset_ids: Collection[UUID]
) -> Lent:
    """Those that partners show the user; each with `shows_location`."""
    shown = {
        found.pk: found
        for found in list_partnerships(user=user).filter(
            partner=user, state=PartnershipState.ACCEPTED, pk__in=partnership_ids
        )
    }
    parts = [
        partner_assets(found)
        .filter(id__in=one_of(asset_ids))
        .annotate(through=Value(found.pk))
        .values_list("through", "id")
        for found in shown.values()
    ]
    return _described(
        {
            (through, asset): {"shows_location": shown[through].includes_location}
            for through, asset in _together(parts)
        }
    )


def _together(parts: Sequence[QuerySet[Asset, Any]]) -> QuerySet[Asset, Any]:
    if not parts:
        return Asset.objects.none()
    first, *others = parts
    return first.union(*others, all=True) if others else first


def _described(places: Mapping[tuple[UUID, UUID], Mapping[str, Any]]) -> Lent:
    """Their cards. One photo may be shown in several places, in each with something else."""
    assets = with_cards(Asset.objects.filter(id__in=one_of({asset for _, asset in places})))
    cards = assets.select_related("owner", "place").in_bulk()
    described = {}
    for (container, asset_id), facts in places.items():
        if asset_id in cards:
            card = described[container, asset_id] = copy(cards[asset_id])
            vars(card).update(facts)
    return described
