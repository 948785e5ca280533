"""The wire format of protocol buffers: a message is a row of fields, each a varint that holds the
field's number and wire type, and then the value (protobuf.dev/programming-guides/encoding)."""

from collections.abc import Iterator
from typing import TypeVar

Message = TypeVar("Message", bytes, memoryview)

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5  # wire types


class MalformedMessage(ValueError):
    """The bytes are no message."""


def fields(message: Message) -> Iterator[tuple[int, int | Message]]:
    """Number and value: whole numbers as they are, everything else as its bytes.

    Raises MalformedMessage.
    """
    position = 0
    while position < len(message):
        key, position = varint(message, position)
        number, wire_type = key >> 3, key & 7
        if wire_type == _VARINT:
            value, position = varint(message, position)
            yield number, value
            continue
        if wire_type == _BYTES:
            length, position = varint(message, position)
        elif wire_type in {_FIXED32, _FIXED64}:
            length = 4 if wire_type == _FIXED32 else 8
        else:
            raise MalformedMessage(f"unknown wire type {wire_type}")
        content = message[position : position + length]
        if len(content) != length:
            raise MalformedMessage("it ends early")
        position += length
        yield number, content


def varint(message: bytes | memoryview, position: int) -> tuple[int, int]:
    """The number, and the position behind it: seven bits a byte, the lowest first."""
    number = 0
    for shift in range(0, 70, 7):
        if position >= len(message):
            raise MalformedMessage("it ends early")
        byte = message[position]
        position += 1
        number |= (byte & 0x7F) << shift
        if byte < 0x80:
            return number, position
    raise MalformedMessage("a number of more than ten bytes")
