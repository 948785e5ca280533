"""How fast photos come in."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Count, Sum
from django.db.models.functions import TruncHour

from backend.common.ids import earliest_id
from backend.photos.models import Asset


@dataclass(frozen=True, slots=True)
class Hour:
    at: datetime  # when it began
    photos: int
    bytes: int


def ingest(*, hours: int, now: datetime) -> list[Hour]:
    """What was accepted in each of the last hours, the present one included; the oldest first."""
    this_hour = now.replace(minute=0, second=0, microsecond=0)
    moments = [this_hour - timedelta(hours=hours - 1 - n) for n in range(hours)]
    # their identifiers are as old as the promise of their upload, and there is an index of those
    oldest = earliest_id(moments[0] - settings.UPLOAD_EXPIRES_IN)
    came = Asset.objects.filter(pk__gte=oldest, uploaded_at__gte=moments[0]).order_by()
    rows = came.annotate(hour=TruncHour("uploaded_at")).values("hour")
    counted = {row["hour"]: row for row in rows.annotate(photos=Count("pk"), bytes=Sum("size"))}
    return [
        Hour(at, counted[at]["photos"], counted[at]["bytes"]) if at in counted else Hour(at, 0, 0)
        for at in moments
    ]
