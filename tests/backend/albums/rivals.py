"""Those who change albums at once, each on a connection of their own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from time import sleep

import pytest
from django.db import connection

from backend.common.errors import Rejected


def alone(act: Callable[[], object]) -> object:
    """What it returned, or the refusal that it met; in a thread, and so on its own connection."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '60s'")
        return act()
    except Rejected as refusal:
        return refusal
    finally:
        connection.close()


def at_once(*acts: Callable[[], object]) -> list[object]:
    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(alone, acts))


def wait_for_waiting(count: int) -> None:
    """Until so many connections wait for locks."""
    waiting = "datname = current_database() AND wait_event_type = 'Lock'"
    for _ in range(600):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_stat_clear_snapshot()")  # one lasts for a transaction
            cursor.execute(f"SELECT count(*) FROM pg_stat_activity WHERE {waiting}")  # noqa: S608
            if (cursor.fetchone() or (0,))[0] >= count:
                return
        sleep(0.05)
    pytest.fail("Nobody waits.")
