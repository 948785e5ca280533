"""Weights of TensorFlow.js are read as it reads them, and a file that is not whole is refused."""

from typing import Any

import numpy as np
import pytest
import torch

from tests.bench.detectors.tfjs import MalformedModel, tensors

WEIGHTS: list[dict[str, Any]] = [
    {"name": "plain", "shape": [2, 2], "dtype": "float32"},
    {
        "name": "bytes",
        "shape": [3],
        "dtype": "float32",
        "quantization": {"dtype": "uint8", "scale": 0.5, "min": -2.0},
    },
    {
        "name": "halves",
        "shape": [1, 2],
        "dtype": "float32",
        "quantization": {"dtype": "float16"},
    },
    {
        "name": "whole",
        "shape": [],
        "dtype": "int32",
        "quantization": {"dtype": "uint8", "scale": 1, "min": 511},
    },
]
CONTENT = (
    np.array([1, -2, 3.5, 0], "<f4").tobytes()
    + bytes([0, 4, 255])
    + np.array([0.25, -8], "<f2").tobytes()
    + bytes([1])
)


def test_plain_and_quantised_tensors_are_told_apart() -> None:
    found = tensors([{"weights": WEIGHTS[:2]}, {"weights": WEIGHTS[2:]}], CONTENT)

    assert found["plain"].tolist() == [[1, -2], [3.5, 0]]
    assert found["bytes"].tolist() == [-2, 0, 125.5]
    assert found["halves"].tolist() == [[0.25, -8]]
    assert found["whole"].item() == 512
    assert [found[name].dtype for name in found] == [torch.float32] * 3 + [torch.int32]


@pytest.mark.parametrize("content", [CONTENT[:-1], CONTENT + b"\0"], ids=["short", "long"])
def test_weights_of_another_length_are_refused(content: bytes) -> None:
    with pytest.raises(MalformedModel):
        tensors([{"weights": WEIGHTS}], content)


def test_an_unknown_type_is_refused() -> None:
    with pytest.raises(MalformedModel, match="complex64"):
        tensors([{"weights": [{"name": "odd", "shape": [1], "dtype": "complex64"}]}], bytes(8))
