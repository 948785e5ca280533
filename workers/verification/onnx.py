"""ONNX: looked through for tensors that lie in other files, then loaded by the runtime itself, from
memory, with its own operators and no others.

Field numbers are those of onnx/onnx.proto. What may nest is followed: graphs are attributes of
nodes (the branches of an If), and functions have nodes of their own.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from workers.inference.protobuf import MalformedMessage, fields

from .description import Description, Dimension, Kind, Part, UnfitFile, damaged

# kind of message -> field -> kind of the message in it
_WITHIN = {
    "model": {7: "graph", 20: "training", 25: "function"},
    "training": {1: "graph", 2: "graph"},
    "function": {7: "node", 11: "attribute"},
    "graph": {1: "node", 5: "tensor", 15: "sparse"},
    "node": {5: "attribute"},
    "attribute": {
        5: "tensor",
        6: "graph",
        10: "tensor",
        11: "graph",
        22: "sparse",
        23: "sparse",
    },
    "sparse": {1: "tensor", 2: "tensor"},
}
_EXTERNAL_DATA, _DATA_LOCATION = 13, 14  # of a TensorProto
_DTYPES = {"float": "float32", "double": "float64"}
_DEEPEST = 50


def describe(path: Path) -> Description:
    """Raises UnfitFile."""
    content = path.read_bytes()
    try:
        if any(_lies_elsewhere(content)):
            raise UnfitFile("external_data")
    except MalformedMessage as error:
        raise damaged(f"it is no ONNX file: {error}.") from None
    session = _loaded(content)
    return Description(
        "onnx",
        {
            Kind.INPUTS: {one.name: _part(one) for one in session.get_inputs()},
            Kind.OUTPUTS: {one.name: _part(one) for one in session.get_outputs()},
        },
    )


def _lies_elsewhere(content: bytes) -> Iterator[bool]:
    """Of every tensor, wherever it stands."""
    left = [("model", memoryview(content), 0)]
    while left:
        kind, message, depth = left.pop()
        if depth > _DEEPEST:
            raise UnfitFile("too_complex")
        for number, value in fields(message):
            if kind == "tensor":
                yield number == _EXTERNAL_DATA or (number == _DATA_LOCATION and value != 0)
            elif (inner := _WITHIN[kind].get(number)) is not None:
                if isinstance(value, int):
                    raise MalformedMessage("a number where a message was expected")
                left.append((inner, value, depth + 1))


def _loaded(content: bytes) -> Any:
    import onnxruntime  # noqa: PLC0415  a second, which a refused file does not take

    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 4
    try:
        return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # noqa: BLE001  the runtime's errors have no common base
        raise damaged(f"the runtime cannot load it ({_first_line(error)}).") from None


def _part(told: Any) -> Part:
    """Of the runtime's own words, such as "tensor(float)"."""
    kind, _, inner = str(told.type).partition("(")
    if kind != "tensor":
        return Part(str(told.type), ())
    dtype = inner.removesuffix(")")
    return Part(_DTYPES.get(dtype, dtype), tuple(_dimension(one) for one in told.shape))


def _dimension(told: object) -> Dimension:
    return told if isinstance(told, int | str) else None


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or ["no reason given"])[0][:200]
