"""Opaque cursors: the sort key of the last row that was seen, signed.

The signature is what makes the content trustworthy: nobody can hand us a date that is none, or a
cursor of another list. It holds nothing secret, and it is not bound to a user, because a cursor
says where to go on in a list and never whose list that is.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TypeAlias
from uuid import UUID

from django.core import signing

from backend.common import errors

Key: TypeAlias = str | int | float | bool | datetime | date | UUID


def encode(key: Sequence[Key], *, purpose: str) -> str:
    """`purpose` names the list and its order; a cursor is only good for its own."""
    return signing.dumps([_plain(value) for value in key], salt=f"cursor:{purpose}", compress=True)


def decode(cursor: str, *, purpose: str) -> list[Key]:
    """Raises `InvalidInput` (`bad_cursor`) for whatever `encode` did not make."""
    try:
        packed = signing.loads(cursor, salt=f"cursor:{purpose}")
        return [_rich(value) for value in packed]
    except (signing.BadSignature, ValueError, TypeError, KeyError) as error:
        raise errors.InvalidInput(
            "The cursor is not one that this list gave out.", code="bad_cursor"
        ) from error


def _plain(value: Key) -> object:
    match value:
        case datetime():  # before date, of which it is a kind
            return {"t": value.isoformat()}
        case date():
            return {"d": value.isoformat()}
        case UUID():
            return {"u": value.hex}
        case str() | int() | float():
            return value
    raise TypeError(f"a sort key cannot hold {type(value).__name__}")


_READERS: dict[str, Callable[[str], Key]] = {
    "t": datetime.fromisoformat,
    "d": date.fromisoformat,
    "u": UUID,
}


def _rich(value: object) -> Key:
    if isinstance(value, dict):
        ((kind, text),) = value.items()
        return _READERS[kind](text)
    if isinstance(value, str | int | float):
        return value
    raise TypeError(f"a sort key cannot hold {type(value).__name__}")
