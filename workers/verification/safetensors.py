"""safetensors, read by its specification: eight bytes that say how long the header is, the header
in JSON, and the tensors' bytes without a gap (github.com/huggingface/safetensors, "Format").

Nothing that the header says is believed before it was held against the file.
"""

import json
import struct
from collections.abc import Iterator, Mapping
from math import prod
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from .description import Description, Kind, Part, UnfitFile, damaged

MAX_HEADER_BYTES = 16 * 1024 * 1024  # a network of 100,000 tensors has as much
_METADATA = "__metadata__"
_CHUNK_BYTES = 16 * 1024 * 1024  # a multiple of every type's size
# name in the file -> (ours, bytes of a number, how numpy reads it to look for what is no number)
_TYPES: Mapping[str, tuple[str, int, str | None]] = {
    "BOOL": ("bool", 1, None),
    "U8": ("uint8", 1, None),
    "I8": ("int8", 1, None),
    "U16": ("uint16", 2, None),
    "I16": ("int16", 2, None),
    "U32": ("uint32", 4, None),
    "I32": ("int32", 4, None),
    "U64": ("uint64", 8, None),
    "I64": ("int64", 8, None),
    "F16": ("float16", 2, "<f2"),
    "BF16": ("bfloat16", 2, "bfloat16"),
    "F32": ("float32", 4, "<f4"),
    "F64": ("float64", 8, "<f8"),
}


def describe(path: Path) -> Description:
    """Raises UnfitFile."""
    with path.open("rb") as file:
        size = path.stat().st_size
        header, begin = _header(file, size)
        parts: dict[str, Part] = {}
        end = 0
        for name, tensor in sorted(header.items(), key=_where):
            parts[name], end = _part(name, tensor, end)
            _refuse_what_is_no_number(file, name, tensor, begin)
        if begin + end != size:
            raise damaged(f"its tensors end at byte {begin + end} of {size}.")
    return Description("safetensors", {Kind.TENSORS: parts})


def _header(file: BinaryIO, size: int) -> tuple[dict[str, Any], int]:
    """And where the tensors begin."""
    if size < 8:
        raise damaged("it ends within its first eight bytes.")
    (length,) = struct.unpack("<Q", file.read(8))
    if length > min(MAX_HEADER_BYTES, size - 8):
        raise damaged(f"its header is said to have {length} bytes.")
    try:
        header = json.loads(file.read(length).decode(), object_pairs_hook=_without_twins)
    except (ValueError, RecursionError):
        raise damaged("its header is no JSON.") from None
    if not isinstance(header, dict):
        raise damaged("its header is no object.")
    metadata = header.pop(_METADATA, {})
    if not isinstance(metadata, dict) or not all(
        isinstance(value, str) for value in metadata.values()
    ):
        raise damaged("its metadata are no words.")
    if not header:
        raise damaged("it holds no tensors.")
    return header, 8 + length


def _without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError
    return found


def _where(named: tuple[str, Any]) -> tuple[int, int]:
    begin, end = _offsets(*named)
    return begin, end


def _offsets(name: str, tensor: Any) -> tuple[int, int]:
    offsets = tensor.get("data_offsets") if isinstance(tensor, dict) else None
    if not isinstance(offsets, list) or len(offsets) != 2 or not all(map(_is_length, offsets)):
        raise damaged(f"it does not say where the tensor {name[:100]} lies.")
    return offsets[0], offsets[1]


def _part(name: str, tensor: dict[str, Any], expected: int) -> tuple[Part, int]:
    """And where it ends; it has to begin where the one before ended."""
    begin, end = _offsets(name, tensor)
    shape = tensor.get("shape")
    if not isinstance(shape, list) or not all(map(_is_length, shape)):
        raise damaged(f"the tensor {name[:100]} has no shape.")
    if tensor.get("dtype") not in _TYPES:
        raise damaged(f"the tensor {name[:100]} is of an unknown type.")
    dtype, width, _ = _TYPES[tensor["dtype"]]
    if begin != expected:
        raise damaged(f"the tensor {name[:100]} does not begin where the one before it ends.")
    if end - begin != width * prod(shape):
        raise damaged(f"the tensor {name[:100]} has not as many bytes as its shape says.")
    return Part(dtype, tuple(shape)), end


def _refuse_what_is_no_number(
    file: BinaryIO, name: str, tensor: dict[str, Any], begin: int
) -> None:
    _, _, numpy_type = _TYPES[tensor["dtype"]]
    if numpy_type is None:
        return
    first, end = _offsets(name, tensor)
    file.seek(begin + first)
    for chunk in _chunks(file, end - first):
        if not _all_finite(chunk, numpy_type):
            raise UnfitFile("not_finite", tensor=name[:100])


def _chunks(file: BinaryIO, left: int) -> Iterator[bytes]:
    while left > 0:
        chunk = file.read(min(left, _CHUNK_BYTES))
        if not chunk:
            raise damaged("it ends early.")
        left -= len(chunk)
        yield chunk


def _all_finite(chunk: bytes, numpy_type: str) -> bool:
    if numpy_type == "bfloat16":  # the upper half of a float32: all bits of the exponent are set
        return not bool((np.frombuffer(chunk, "<u2") & 0x7F80 == 0x7F80).any())
    return bool(np.isfinite(np.frombuffer(chunk, numpy_type)).all())


def _is_length(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0
