"""In what shape platforms put requests into events, and want answers back."""

from collections.abc import Mapping
from typing import Any, Protocol, TypeAlias

from backend.serverless.exchange import Answer, Request

Event: TypeAlias = Mapping[str, Any]


class Shape(Protocol):
    """One module each below this one."""

    def fits(self, event: Event, /) -> bool: ...

    def request(self, event: Event, /) -> Request:
        """Raises LookupError, TypeError, ValueError for an event that is broken."""

    def told(self, answer: Answer, event: Event, /) -> dict[str, Any]:
        """The answer as the platform wants it."""
