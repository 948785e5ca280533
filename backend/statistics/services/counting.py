"""Keeps the statistics short, and can make them anew; triggers of the database keep them right
(migration 0001)."""

from django.db import connection, transaction

from backend.common.tallies import fold_tally
from backend.statistics.models import Tally

_BY = (
    *("owner_id", "captured_month", "added_month", "media_type"),
    *("camera_make", "camera_model", "lens_model"),
)


def fold_counts() -> int:
    """Returns how many steps were folded; see `common.tallies`."""
    return fold_tally(Tally, by=_BY, sums=("photos", "bytes"))


@transaction.atomic
def rebuild_counts() -> None:
    """Counts everything anew from the photos; changes of photos wait for it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT statistics_rebuild()")
