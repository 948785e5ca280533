"""One change at a time to the spaces of a kind."""

from django.db import connection


def lock_spaces(kind: str) -> None:
    """Waits for other changes to spaces of this kind, until the caller's transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"space:{kind}"])
