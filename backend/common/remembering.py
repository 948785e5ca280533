"""Answers that may be a little old: what costs more to ask again than it changes."""

import time
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def remembered(
    *, seconds: float, most: int = 4096, clock: Callable[[], float] = time.monotonic
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Let a function's answers hold in this process for up to `seconds`, for the `most` hashable
    arguments that were asked for last.

    Time goes by in periods that all answers share; so an answer may be renewed sooner, but is never
    older. A call that raises is not remembered. `clock` tells seconds, from wherever it counts.
    """

    def decorate(ask: Callable[P, R]) -> Callable[P, R]:
        @lru_cache(maxsize=most)
        def answer(_period: float, *args: P.args, **kwargs: P.kwargs) -> R:
            return ask(*args, **kwargs)

        @wraps(ask)
        def remember(*args: P.args, **kwargs: P.kwargs) -> R:
            # the stub of lru_cache cannot know that P is hashable
            return answer(clock() // seconds, *args, **kwargs)  # type: ignore[arg-type]

        return remember

    return decorate
