"""One writer at a time for the groups of one owner."""

from uuid import UUID

from django.db import connection


def lock_groups(*, owner_id: UUID) -> None:
    """Waits for other groupings of this owner, until the end of the caller's transaction.

    Taken after the rows of photos and after the owner's people, as everywhere.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"lookalikes:{owner_id}"]
        )
