"""Reads the weights and the wiring out of an ONNX file, without ONNX's own package.

An ONNX file is one protocol-buffers message; the numbers of fields used here are those of
onnx/onnx.proto. What a network's file says that we need is little: constant
tensors, and the list of operations with their inputs and attributes.
"""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from workers.inference.protobuf import fields, varint

Array: TypeAlias = NDArray[Any]
Attribute: TypeAlias = int | float | tuple[int, ...]

_TYPES = {1: "<f4", 2: "u1", 3: "i1", 6: "<i4", 7: "<i8"}  # TensorProto.DataType


class MalformedModel(ValueError):
    """The file is not an ONNX model of the kind that we know."""


@dataclass(frozen=True, slots=True)
class Node:
    """One operation. Attributes: numbers and lists of integers; others are left out."""

    operation: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    attributes: Mapping[str, Attribute]


@dataclass(frozen=True, slots=True)
class Graph:
    nodes: tuple[Node, ...]  # each after those whose outputs it takes
    tensors: Mapping[str, Array]  # constants, by name


def read_graph(path: Path) -> Graph:
    """Raises MalformedModel when the file is cut off or holds tensors of another type."""
    try:
        model = _group(path.read_bytes())
        (graph,) = (_group(_bytes(content)) for content in model.get(7, []))
        return Graph(
            nodes=tuple(_node(_bytes(content)) for content in graph.get(1, [])),
            tensors=dict(_tensor(_bytes(content)) for content in graph.get(5, [])),
        )
    except (ValueError, KeyError) as error:  # text that is none, a shape that does not fit
        raise MalformedModel(f"{path.name} cannot be read as ONNX: {error}.") from error


def real_constants(graph: Graph) -> dict[str, NDArray[np.float32]]:
    """The constants, and what the graph makes of them before any picture is seen: the values of
    weights that it holds quantised in blocks, in the shapes that it gives them.

    Raises KeyError where the graph lacks something that it names.
    """
    values = {name: tensor.astype(np.float32) for name, tensor in graph.tensors.items()}
    for node in graph.nodes:
        if not node.inputs or node.inputs[0] not in values:
            continue  # of the picture, or of nothing
        if node.operation == "DequantizeLinear":
            values[node.outputs[0]] = _dequantised(node, *(values[name] for name in node.inputs))
        elif node.operation == "Reshape":
            shape = graph.tensors[node.inputs[1]]
            values[node.outputs[0]] = values[node.inputs[0]].reshape(shape)
    return values


def _dequantised(node: Node, values: Array, scales: Array, zeros: Array) -> NDArray[np.float32]:
    """(value - zero point) * scale, each of both shared by a block of neighbours along one axis."""
    axis, block = node.attributes["axis"], node.attributes["block_size"]
    if not isinstance(axis, int) or not isinstance(block, int):
        raise MalformedModel(f"{node.outputs[0]}: blocks of {block!r} along {axis!r}.")
    end = values.shape[axis]
    scales, zeros = (
        np.take(np.repeat(part, block, axis), range(end), axis) for part in (scales, zeros)
    )
    dequantised: NDArray[np.float32] = (values - zeros) * scales
    return dequantised


_Value = int | bytes
_Fields = dict[int, list[_Value]]


def _group(message: bytes) -> _Fields:
    grouped: _Fields = {}
    for number, value in fields(message):
        grouped.setdefault(number, []).append(value)
    return grouped


def _node(content: bytes) -> Node:
    node = _group(content)
    return Node(
        operation=_text(node, 4),
        inputs=tuple(_bytes(name).decode() for name in node.get(1, [])),
        outputs=tuple(_bytes(name).decode() for name in node.get(2, [])),
        attributes=dict(_attributes(node)),
    )


def _attributes(node: _Fields) -> Iterator[tuple[str, Attribute]]:
    for content in node.get(5, []):
        attribute = _group(_bytes(content))
        name = _text(attribute, 1)
        if 8 in attribute:
            yield name, tuple(_integers(attribute[8]))
        elif 3 in attribute:
            yield name, _integers(attribute[3])[0]
        elif 2 in attribute:
            yield name, float(struct.unpack("<f", _bytes(attribute[2][0]))[0])


def _tensor(content: bytes) -> tuple[str, Array]:
    tensor = _group(content)
    name, shape = _text(tensor, 8), _integers(tensor.get(1, []))
    (kind,) = _integers(tensor.get(2, [0]))
    if kind not in _TYPES:
        raise MalformedModel(f"{name} has the unknown type {kind}")
    if 9 in tensor:
        values = np.frombuffer(_bytes(tensor[9][0]), _TYPES[kind])
    elif 4 in tensor:
        values = np.frombuffer(b"".join(_bytes(part) for part in tensor[4]), "<f4")
    else:  # int32_data and int64_data: whole numbers of any length
        values = np.array(_integers(tensor.get(5, []) + tensor.get(7, [])), _TYPES[kind])
    return name, values.reshape(shape)


def _integers(values: list[_Value]) -> list[int]:
    """Of a repeated field, packed into one or one by one; with the sign."""
    numbers: list[int] = []
    for value in values:
        if isinstance(value, int):
            numbers.append(value)
            continue
        position = 0
        while position < len(value):
            number, position = varint(value, position)
            numbers.append(number)
    return [number - (1 << 64) if number >> 63 else number for number in numbers]


def _text(message: _Fields, number: int) -> str:
    return _bytes(message[number][0]).decode() if number in message else ""


def _bytes(value: _Value) -> bytes:
    if isinstance(value, int):
        raise MalformedModel("a number where a message was expected")
    return value
