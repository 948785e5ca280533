"""Connections beside the database's, of a process that may be stopped for a while.

A module that holds some says here how they are closed, when it is imported; whoever closes them
need not know, or import, any of these modules.
"""

from collections.abc import Callable
from typing import TypeAlias

_Close: TypeAlias = Callable[[], None]

_closing: list[_Close] = []


def closed_when_idle(close: _Close) -> _Close:
    """A decorator. `close` is called for connections that lay idle; they open when needed."""
    _closing.append(close)
    return close


def close_idle() -> None:
    for close in _closing:
        close()
