"""Files of models as they should be, and as nobody should send them."""

import json
import struct
from pathlib import Path
from typing import Any


def safetensors(path: Path, header: Any, content: bytes) -> Path:
    """Of any header, true or not."""
    told = header if isinstance(header, bytes) else json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(told)) + told + content)
    return path


def tensor(dtype: str, shape: list[int], begin: int, end: int) -> dict[str, object]:
    return {"dtype": dtype, "shape": shape, "data_offsets": [begin, end]}


def varint(number: int) -> bytes:
    pieces = bytearray()
    while number >= 0x80:
        pieces.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*pieces, number])


def field(number: int, value: int | bytes | str) -> bytes:
    """Of a protocol-buffers message."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    content = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(content)) + content


def value_info(name: str, *shape: int | str) -> bytes:
    """A ValueInfoProto of float32."""
    dimensions = b"".join(
        field(1, field(1, length) if isinstance(length, int) else field(2, length))
        for length in shape
    )
    return field(1, name) + field(2, field(1, field(1, 1) + field(2, dimensions)))


def onnx(
    path: Path,
    *,
    inputs: tuple[bytes, ...] = (value_info("x", "batch", 4),),
    outputs: tuple[bytes, ...] = (value_info("y", "batch", 4),),
    operation: str = "Relu",
    domain: str = "",
    more: bytes = b"",
    attribute: bytes = b"",
) -> Path:
    """A graph of one operation, from x to y; `more` is put into the graph."""
    node = field(1, "x") + field(2, "y") + field(4, operation) + attribute
    if domain:
        node += field(7, domain)
    graph = field(1, node) + field(2, "graph") + more
    graph += b"".join(field(11, one) for one in inputs)
    graph += b"".join(field(12, one) for one in outputs)
    opset = field(8, field(2, 13)) + (field(8, field(1, domain) + field(2, 1)) if domain else b"")
    path.write_bytes(field(1, 8) + opset + field(7, graph))
    return path
