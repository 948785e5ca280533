"""What every store's notification comes down to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from backend.common.errors import InvalidInput


@dataclass(frozen=True, slots=True)
class ObjectCreated:
    """An object stands in a bucket, whole.

    size: bytes. etag: as the store gives it, without quotes. moment: what tells this creation from
    another one of the same bytes under the same key (a sequence number, or the store's own time);
    a second delivery of one notification carries the same.
    """

    bucket: str
    key: str
    size: int
    etag: str
    moment: str

    def __post_init__(self) -> None:
        for text in (self.bucket, self.key, self.etag, self.moment):
            if not isinstance(text, str):
                raise TypeError(f"expected text, found {type(text).__name__}")


Adapter: TypeAlias = Callable[[Any], Iterator[ObjectCreated]]


def read(adapter: Adapter, body: object) -> list[ObjectCreated]:
    """Raises InvalidInput (`malformed_event`) for a body that is not of the adapter's kind."""
    try:
        return list(adapter(body))
    except (LookupError, TypeError, AttributeError, ValueError) as error:
        raise InvalidInput(
            f"This is not a storage event as expected ({type(error).__name__}: {error}).",
            code="malformed_event",
        ) from error
