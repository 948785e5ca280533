"""Locks on what has no row of its own to be locked (PostgreSQL: "Advisory Lock Functions")."""

from django.db import connection


def wait_for(name: str) -> None:
    """Until nobody else holds the lock of this name; it is the caller's to the transaction's end.
    Two names with one hash merely wait needlessly."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [name])
