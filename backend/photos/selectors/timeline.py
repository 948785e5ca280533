"""The timeline: how many photos each day or month holds, and which.

Days are those of the photographer's own calendar. Within a day the newest photo comes first. The
photos come off one partial index, `asset_bucket`; how many there are is tallied (TimelineTally).
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet, Sum

from backend.accounts.models import User
from backend.common import errors
from backend.photos.days import Days
from backend.photos.models import Asset, TimelineSpan, TimelineTally
from backend.photos.selectors.assets import timeline_assets, with_cards

ORDERING = ("-captured_local_date", "-captured_at", "-id")

_BUCKET = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Bucket:
    bucket: str  # "2024-05-01" or "2024-05"
    count: int


def day_buckets(*, owner: User) -> list[Bucket]:
    """Days that have photos, the newest first."""
    return [Bucket(day.isoformat(), count) for day, count in _counts(owner, TimelineSpan.DAY)]


def month_buckets(*, owner: User) -> list[Bucket]:
    """Months that have photos, the newest first."""
    months = _counts(owner, TimelineSpan.MONTH)
    return [Bucket(first.isoformat()[:7], count) for first, count in months]


def bucket_assets(*, owner: User, bucket: str) -> QuerySet[Asset]:
    """The photos of a day ("2024-05-01") or a month ("2024-05"), to be paged by ORDERING.

    Raises InvalidInput (`bad_bucket`) for what is neither; a bucket without photos is just empty.
    """
    return with_cards(in_bucket(timeline_assets(owner=owner), bucket)).order_by(*ORDERING)


def in_bucket(assets: QuerySet[Asset], bucket: str) -> QuerySet[Asset]:
    first, last = bucket_days(bucket)
    return assets.filter(captured_local_date__gte=first, captured_local_date__lte=last)


def bucket_days(bucket: str) -> Days:
    try:
        if match := _BUCKET.fullmatch(bucket):
            year, month = int(match[1]), int(match[2])
            first = date(year, month, int(match[3] or 1))
            return first, first if match[3] else date(year, month, monthrange(year, month)[1])
    except ValueError:
        pass
    raise errors.InvalidInput(
        "A bucket is a day such as 2024-05-01 or a month such as 2024-05.", code="bad_bucket"
    )


def _counts(owner: User, span: TimelineSpan) -> QuerySet[TimelineTally, tuple[date, int]]:
    """How many photos are on the timeline, by the day or month that begins then."""
    tallies = TimelineTally.objects.filter(owner=owner, span=span).values("begins")
    counted = tallies.annotate(count=Sum("photos")).filter(count__gt=0).order_by("-begins")
    return counted.values_list("begins", "count")
