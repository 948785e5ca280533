"""How long to wait before trying again."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

RETRIED_STATUSES = frozenset({408, 429, 500, 502, 503, 504})


@dataclass(frozen=True, slots=True)
class Backoff:
    """Exponential back-off with full jitter; the server's Retry-After has precedence.

    attempts: tries in all, the first one included.
    base, ceiling: seconds; the nth wait is drawn from [0, min(ceiling, base * 2**n)].
    """

    attempts: int = 6
    base: float = 0.5
    ceiling: float = 20.0
    longest_retry_after: float = 120.0
    sleep: Callable[[float], None] = time.sleep

    def wait(self, attempt: int, response: httpx.Response | None = None) -> None:
        """Sleep after failed try number `attempt` (from 0)."""
        asked = retry_after(response) if response is not None else None
        if asked is not None:
            self.sleep(min(asked, self.longest_retry_after))
        else:
            self.sleep(random.uniform(0, min(self.ceiling, self.base * 2**attempt)))  # noqa: S311


def retry_after(response: httpx.Response) -> float | None:
    """Seconds that the Retry-After header asks for (RFC 9110, section 10.2.3), if it is sane."""
    value = response.headers.get("Retry-After", "").strip()
    if value.isdigit():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
