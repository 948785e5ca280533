"""Keeps the counts of places and of the map's cells short, and can make them anew; triggers of the
database keep them right (migration 0002)."""

from django.db import connection, transaction

from backend.common.tallies import fold_tally
from backend.places.models import CellTally, Tally


def fold_counts() -> int:
    """Returns how many steps were folded; see `common.tallies`."""
    sums = ("photos", "latitude_sum", "longitude_sum")
    return fold_tally(Tally, by=("owner_id", "place_id", "day"), sums=("photos",)) + fold_tally(
        CellTally, by=("owner_id", "level", "x", "y"), sums=sums
    )


@transaction.atomic
def rebuild_counts() -> None:
    """Counts everything anew from the photos; changes of photos wait for it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT places_rebuild()")
