"""Which executors of pipelines are alive: each holds a lock in the database while it is."""

from django.db import connection

LOCK = "shiguang.modelops.executor"  # hashed with the number of the place
PLACES = 64

_HELD = """
    SELECT place FROM generate_series(0, %(places)s - 1) AS place
    WHERE EXISTS (
        SELECT FROM pg_locks
        WHERE locktype = 'advisory' AND granted AND objsubid = 1
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            AND (classid::bigint << 32 | objid::bigint) = hashtextextended(%(lock)s, place)
    )
    ORDER BY place
"""


def living_executors() -> list[int]:
    """Their places; raises DatabaseError."""
    with connection.cursor() as cursor:
        cursor.execute(_HELD, {"places": PLACES, "lock": LOCK})
        return [place for (place,) in cursor.fetchall()]
