"""Waiting for the outbox, or another channel: PostgreSQL's LISTEN, and polling for the missed."""

from datetime import timedelta

from django.db import connection

from backend.events.services.outbox import CHANNEL


def listen(channel: str = CHANNEL) -> None:
    """Asks this thread's database connection for notices; repeated, it changes nothing."""
    with connection.cursor() as cursor:
        cursor.execute(f'LISTEN "{channel}"')


def wait(*, at_most: timedelta) -> None:
    """Returns on a notice, or when the time is up; raises `django.db.DatabaseError`."""
    with connection.wrap_database_errors:
        for _ in connection.connection.notifies(timeout=at_most.total_seconds(), stop_after=1):
            return
