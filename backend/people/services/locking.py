"""One writer at a time for the grouping of one owner's faces."""

from uuid import UUID

from django.db import connection


def lock_people(*, owner_id: UUID) -> None:
    """Waits for other groupings of this owner, until the end of the caller's transaction.

    Two photos of somebody new, grouped at once, would else make two people of one. Taken after the
    photo's own row, as everywhere: photos before people.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"people:{owner_id}"]
        )
