"""Reads the weights out of an ONNX file, so that torch can run the network on any device.

An ONNX file is one Protocol Buffers message (onnx.proto3 of the ONNX project). Of it we need the
operations in their order, and the constant tensors that each takes. How the operations are wired
is not read: the network that takes the weights knows it, and their shapes tell when it is wrong.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

_MODEL_GRAPH = 7
_GRAPH_NODE, _GRAPH_INITIALIZER = 1, 5
_NODE_INPUT, _NODE_OPERATION = 1, 4
_TENSOR_DIMENSIONS, _TENSOR_TYPE, _TENSOR_FLOATS, _TENSOR_NAME, _TENSOR_RAW = 1, 2, 4, 8, 9
_FLOAT = 1  # type of a tensor
_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5  # kinds of fields on the wire


class MalformedNetwork(ValueError):
    """The file is not an ONNX network of the operations that we know."""


@dataclass(frozen=True, slots=True)
class Operation:
    kind: str  # "Conv", "BatchNormalization" ...
    constants: tuple[Array, ...]  # in the order in which the operation takes them


def read_operations(path: Path, *kinds: str) -> list[Operation]:
    """The operations of `kinds`, in the order in which they run. Raises MalformedNetwork."""
    try:
        graph = _Message(_Message(memoryview(path.read_bytes())).one(_MODEL_GRAPH))
        constants = [_Message(content) for content in graph.all(_GRAPH_INITIALIZER)]
        tensors = dict(_tensor(one) for one in constants if one.numbers(_TENSOR_TYPE) == [_FLOAT])
        operations = [_operation(_Message(node), tensors) for node in graph.all(_GRAPH_NODE)]
    except (IndexError, KeyError, UnicodeDecodeError, ValueError) as error:
        raise MalformedNetwork(f"{path.name} cannot be read as ONNX: {error}") from error
    return [operation for operation in operations if operation.kind in kinds]


def _operation(node: "_Message", tensors: dict[str, Array]) -> Operation:
    inputs = [bytes(name).decode() for name in node.all(_NODE_INPUT)]
    constants = tuple(tensors[name] for name in inputs if name in tensors)
    return Operation(bytes(node.one(_NODE_OPERATION)).decode(), constants)


def _tensor(message: "_Message") -> tuple[str, Array]:
    shape = message.numbers(_TENSOR_DIMENSIONS)
    content = message.all(_TENSOR_RAW) or message.all(_TENSOR_FLOATS)
    values = np.frombuffer(b"".join(content), "<f4").astype(np.float32)
    return bytes(message.one(_TENSOR_NAME)).decode(), values.reshape(shape)


class _Message:
    """The fields of one message: numbers as they are, everything else as bytes."""

    def __init__(self, content: memoryview) -> None:
        self._fields: dict[int, list[int | memoryview]] = {}
        for number, value in _fields(content):
            self._fields.setdefault(number, []).append(value)

    def all(self, number: int) -> list[memoryview]:
        return [value for value in self._fields.get(number, []) if isinstance(value, memoryview)]

    def one(self, number: int) -> memoryview:
        (value,) = self.all(number)
        return value

    def numbers(self, number: int) -> list[int]:
        """Written one by one, or packed into bytes: both are allowed."""
        found: list[int] = []
        for value in self._fields.get(number, []):
            found += [value] if isinstance(value, int) else _varints(value)
        return found


def _fields(content: memoryview) -> Iterator[tuple[int, int | memoryview]]:
    position = 0
    while position < len(content):
        tag, position = _varint(content, position)
        number, kind = tag >> 3, tag & 7
        if kind == _VARINT:
            value, position = _varint(content, position)
            yield number, value
            continue
        if kind == _BYTES:
            length, position = _varint(content, position)
        elif kind in (_FIXED32, _FIXED64):
            length = 4 if kind == _FIXED32 else 8
        else:
            raise ValueError(f"a field of unknown kind {kind}")
        if position + length > len(content):
            raise ValueError("it ends early")
        yield number, content[position : position + length]
        position += length


def _varint(content: memoryview, position: int) -> tuple[int, int]:
    """A number of seven bits a byte, the lowest first, and the position behind it."""
    value = shift = 0
    while True:
        byte = content[position]
        position += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, position
        shift += 7


def _varints(content: memoryview) -> list[int]:
    values, position = [], 0
    while position < len(content):
        value, position = _varint(content, position)
        values.append(value)
    return values
