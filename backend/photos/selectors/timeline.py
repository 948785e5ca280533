"""The timeline: how many photos each day or month holds, and which.

Days are those of the photographer's own calendar. Within a day the newest photo comes first. All
of it is served by one partial index, `asset_bucket`.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db.models import Count, QuerySet

from backend.accounts.models import User
from backend.common import errors
from backend.photos.days import Days
from backend.photos.models import Asset
from backend.photos.selectors.assets import timeline_assets, with_cards

ORDERING = ("-captured_local_date", "-captured_at", "-id")

_BUCKET = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Bucket:
    bucket: str  # "2024-05-01" or "2024-05"
    count: int


def day_buckets(*, owner: User) -> list[Bucket]:
    """Days that have photos, the newest first."""
    return [Bucket(day.isoformat(), count) for day, count in _counts(owner)]


def month_buckets(*, owner: User) -> list[Bucket]:
    """Months that have photos, the newest first."""
    months = groupby(_counts(owner), key=lambda day_count: f"{day_count[0]:%Y-%m}")
    return [Bucket(month, sum(count for _, count in days)) for month, days in months]


def bucket_assets(*, owner: User, bucket: str) -> QuerySet[Asset]:
    """The photos of a day ("2024-05-01") or a month ("2024-05"), to be paged by ORDERING.

    Raises InvalidInput (`bad_bucket`) for what is neither; a bucket without photos is just empty.
    """
    first, last = bucket_days(bucket)
    assets = timeline_assets(owner=owner).filter(
        captured_local_date__gte=first, captured_local_date__lte=last
    )
    return with_cards(assets).order_by(*ORDERING)


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


def _counts(owner: User) -> Iterator[tuple[date, int]]:
    """Counted by day even for months, because days come off the index in order."""
    return (
        timeline_assets(owner=owner)
        .order_by("-captured_local_date")
        .values_list("captured_local_date")
        .annotate(count=Count("pk"))
        .iterator(chunk_size=5000)
    )
