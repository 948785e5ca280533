"""One timeline of the user's own photos and those of the partners whom they want among them.

Each library is read off its own index from where the page begins, and no further than the page
goes; only these few rows are merged. So a page costs the same however large the libraries are, and
its cost grows with the number of partners alone.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from backend.accounts.models import User
from backend.photos.models import Asset
from backend.photos.selectors.assets import timeline_assets, with_cards
from backend.photos.selectors.timeline import (
    ORDERING,
    Bucket,
    bucket_days,
    day_buckets,
    month_buckets,
)
from backend.sharing.models import Partnership, PartnershipState
from backend.sharing.selectors.partnerships import (
    list_partnerships,
    partner_assets,
    partner_buckets,
)

_KEY = tuple(name.lstrip("-") for name in ORDERING)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Whose photos are merged: those of `own`, unless None, and of partners, one for each owner."""

    own: User | None
    partners: Sequence[Partnership]
    left_out: Sequence[Partnership] = ()  # those that could be among them, but are not wanted there

    def partnership_of(self, asset: Asset) -> Partnership | None:
        """None of an own photo."""
        whose = (one for one in self.partners if one.owner_id == asset.owner_id)
        return next(whose, None)


def merged_timeline(*, user: User, with_own: bool = True) -> Timeline:
    """As the user wants it now, and as far as the partners still share."""
    views = list_partnerships(user=user).filter(partner=user, state=PartnershipState.ACCEPTED)
    wanted: dict[UUID, Partnership] = {}
    left_out: list[Partnership] = []
    for partnership in views.order_by("id"):
        if partnership.in_timeline:
            wanted.setdefault(partnership.owner_id, partnership)
        else:
            left_out.append(partnership)
    return Timeline(user if with_own else None, tuple(wanted.values()), tuple(left_out))


def merged_buckets(timeline: Timeline, *, by_month: bool) -> list[Bucket]:
    """Days or months that have photos, the newest first: the sums of what is kept of each."""
    counts: Counter[str] = Counter()
    for bucket in _own_buckets(timeline, by_month):
        counts[bucket.bucket] += bucket.count
    for partnership in timeline.partners:
        for bucket in partner_buckets(partnership, by_month=by_month):
            counts[bucket.bucket] += bucket.count
    return [Bucket(name, counts[name]) for name in sorted(counts, reverse=True)]


def merged_bucket(timeline: Timeline, *, bucket: str, later: Q, most: int) -> list[Asset]:
    """The first photos of a day or month for which `later` holds, in ORDERING, with their cards.

    Raises InvalidInput (`bad_bucket`).
    """
    first, last = bucket_days(bucket)
    within = Q(captured_local_date__gte=first, captured_local_date__lte=last)
    return merged_assets(timeline, where=within & later, most=most)


def merged_assets(timeline: Timeline, *, where: Q, most: int) -> list[Asset]:
    """The first photos for which `where` holds, in ORDERING, with their cards."""
    sources = [assets.filter(where) for assets in _sources(timeline)]
    if not sources:
        return []
    ids = [row[_KEY.index("id")] for row in first_of_all(sources, most=most)]
    found = with_cards(Asset.objects.filter(pk__in=ids)).in_bulk()
    return [found[asset_id] for asset_id in ids if asset_id in found]


def first_of_all(sources: Sequence[QuerySet[Asset]], *, most: int) -> QuerySet[Asset, Any]:
    """Sort keys of the first photos of several libraries taken together."""
    first, *others = (source.order_by(*ORDERING).values_list(*_KEY)[:most] for source in sources)
    return first.union(*others, all=True).order_by(*ORDERING)[:most] if others else first


def _sources(timeline: Timeline) -> list[QuerySet[Asset]]:
    own = [] if timeline.own is None else [timeline_assets(owner=timeline.own)]
    return [*own, *(partner_assets(partnership) for partnership in timeline.partners)]


def _own_buckets(timeline: Timeline, by_month: bool) -> list[Bucket]:
    if timeline.own is None:
        return []
    return (month_buckets if by_month else day_buckets)(owner=timeline.own)
