"""The relay's work where no process stays: for some seconds, each time a timer calls.

When a chore had its last turn is remembered in Redis, not here. A turn that is lost with it comes a
little early; every chore can bear that.
"""

import time
from collections.abc import Iterator
from itertools import chain

from django.core.cache import cache

from .chores import Chore, attempt, houses_of_chores
from .heartbeat import beat
from .publisher import publish_batch

_CALLED_AGAIN_WITHIN = 150  # seconds; a timer cannot call more often than each minute


def take_turn(seconds: float) -> list[str]:
    """Publishes what waits, and gives every chore that is due its turn, until the time is up; names
    of the chores that had one. A chore once begun is not interrupted."""
    until = time.monotonic() + seconds
    beat(lasting=_CALLED_AGAIN_WITHIN)
    done = []
    _publish(until)
    for chore in _due():
        if time.monotonic() >= until:
            cache.delete(_mark(chore))  # it has not had its turn
            break
        attempt(chore)
        done.append(chore.name)
    _publish(until)
    return done


def _publish(until: float) -> None:
    sent = 1
    while sent and time.monotonic() < until:
        sent, failure = publish_batch()
        if failure is not None:
            return


def _due() -> Iterator[Chore]:
    """Those of which nobody has taken the turn; taking it is one step."""
    for chore in chain(*houses_of_chores()):
        if cache.add(_mark(chore), True, timeout=chore.every.total_seconds()):
            yield chore


def _mark(chore: Chore) -> str:
    return f"chore:{chore.name.replace(' ', '-')}"
