"""Executors' places: each has a number for as long as it lives, by a lock that the database drops
with its connection. Whoever gets a place goes on with what its last holder was at."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from backend.modelops.selectors.executors import LOCK, PLACES


class NoPlace(Exception):
    """There are more executors than places."""


class Places:
    """On a connection of its own, which has to live as long as the executor."""

    def __init__(self, connection: "psycopg.Connection[tuple[bool]]") -> None:
        self._connection = connection
        self._own: int | None = None

    def take(self) -> int:
        """The first that is free. Raises NoPlace."""
        for place in range(PLACES):
            if self._try(place):
                self._own = place
                return place
        raise NoPlace(f"{PLACES} executors run already.")

    @contextmanager
    def deserted(self, place: int) -> Iterator[bool]:
        """Whether nobody is there; nobody comes as long as the block lasts."""
        taken = place != self._own and self._try(place)  # one's own lock could be had once more
        try:
            yield taken
        finally:
            if taken:
                self._ask("SELECT pg_advisory_unlock(hashtextextended(%s, %s))", place)

    def keep(self) -> None:
        """Raises psycopg.OperationalError where the connection is lost, and the place with it."""
        self._connection.execute("SELECT 1")

    def _try(self, place: int) -> bool:
        return self._ask("SELECT pg_try_advisory_lock(hashtextextended(%s, %s))", place)

    def _ask(self, question: str, place: int) -> bool:
        row = self._connection.execute(question, [LOCK, place]).fetchone()
        return row is not None and row[0]
