"""Partners, and what one of them lets the other see."""

from collections.abc import Iterable
from itertools import groupby
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from backend.accounts.models import User
from backend.common import errors
from backend.people.models import Face, Person
from backend.people.selectors.people import survivor_of
from backend.photos.models import Asset
from backend.photos.selectors.assets import timeline_assets, with_cards
from backend.photos.selectors.timeline import Bucket, day_buckets
from backend.sharing.models import Partnership, PartnershipState


def list_partnerships(*, user: User) -> QuerySet[Partnership]:
    """Those in which the user shows or sees, whether or not they are accepted yet."""
    mine = Q(owner=user) | Q(partner=user, owner__is_active=True)
    return _described().filter(mine)


def get_partnership(*, user: User, partnership_id: UUID) -> Partnership:
    """Raises NotFound unless the user is one of the two."""
    found = list_partnerships(user=user).filter(pk=partnership_id).first()
    if found is None:
        raise errors.NotFound("There is no such partner.")
    return found


def get_view(*, partner: User, partnership_id: UUID) -> Partnership:
    """One that the user sees through. Raises NotFound before it is accepted and after its end."""
    found = (
        _described()
        .filter(
            partner=partner,
            pk=partnership_id,
            state=PartnershipState.ACCEPTED,
            owner__is_active=True,
        )
        .first()
    )
    if found is None:
        raise errors.NotFound("There is no such partner.")
    return found


def partner_assets(partnership: Partnership) -> QuerySet[Asset]:
    """What the partner sees, in no order and without cards: the owner's timeline, as far as it is
    shared. What is archived, locked or in the trash is not part of it."""
    assets = timeline_assets(owner=partnership.owner)
    if partnership.since is not None:
        assets = assets.filter(captured_local_date__gte=partnership.since)
    if partnership.only_people:
        people = _as_they_are_now(partnership.people.all())
        shown = Face.objects.filter(asset=OuterRef("pk"), person__in=people, is_ignored=False)
        assets = assets.filter(Exists(shown))
    return assets


def get_partner_asset(partnership: Partnership, *, asset_id: UUID) -> Asset:
    """Raises NotFound unless the partner sees it."""
    asset = with_cards(partner_assets(partnership)).filter(pk=asset_id).first()
    if asset is None:
        raise errors.NotFound("There is no such photo in what is shared with you.")
    return asset


def partner_buckets(partnership: Partnership, *, by_month: bool) -> list[Bucket]:
    """Days or months that have photos which the partner sees, the newest first."""
    days = _days(partnership)
    if not by_month:
        return days
    months = groupby(days, key=lambda day: day.bucket[:7])
    return [Bucket(month, sum(day.count for day in group)) for month, group in months]


def _days(partnership: Partnership) -> list[Bucket]:
    """Of the whole library the counts are kept; of some people's photos they are made."""
    if not partnership.only_people:
        since = partnership.since.isoformat() if partnership.since else ""
        return [day for day in day_buckets(owner=partnership.owner) if day.bucket >= since]
    counted = (
        partner_assets(partnership)
        .order_by("-captured_local_date")
        .values_list("captured_local_date")
        .annotate(count=Count("pk"))
    )
    return [Bucket(day.isoformat(), count) for day, count in counted]


def _described() -> QuerySet[Partnership]:
    return Partnership.objects.select_related("owner", "partner").prefetch_related("people")


def _as_they_are_now(people: Iterable[Person]) -> set[UUID]:
    """Somebody who was merged into another since is that one."""
    return {survivor_of(person).pk for person in people}
