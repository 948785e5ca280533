"""Keeps the counts of the timeline short, and can make them anew; triggers of the database keep
them right (migration 0006)."""

from django.db import connection, transaction

from backend.common.tallies import fold_tally
from backend.photos.models import TimelineTally


def fold_timeline() -> int:
    """Makes one row of the steps that each count has gone; returns how many steps there were."""
    return fold_tally(TimelineTally, by=("owner_id", "span", "begins"), sums=("photos",))


@transaction.atomic
def rebuild_timeline() -> None:
    """Counts everything anew from the photos; changes of photos wait for it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT photos_rebuild_timeline()")
