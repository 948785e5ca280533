"""A graph of TensorFlow.js runs in torch, and one with operations that are not known is refused."""

import json
from base64 import b64encode
from typing import Any

import numpy as np
import pytest
import torch

from tests.bench.detectors.tfjs import MalformedModel
from tests.bench.detectors.tfjs_graph import Graph

FILTERS = np.arange(9, dtype="<f4").reshape(3, 3, 1, 1)


def text(value: str) -> str:
    return b64encode(value.encode()).decode()


def model(*, then: str = "Identity") -> tuple[bytes, bytes]:
    """A convolution with a step of two pixels, a bias and a rectifier, and one operation more."""
    convolution: dict[str, Any] = {
        "strides": {"list": {"i": ["1", "2", "2", "1"]}},
        "dilations": {"list": {"i": ["1", "1", "1", "1"]}},
        "padding": {"s": text("SAME")},
        "fused_ops": {"list": {"s": [text("BiasAdd"), text("Relu")]}},
    }
    nodes = [
        {"name": "end", "op": then, "input": ["middle"]},  # in no particular order
        {"name": "picture", "op": "Placeholder"},
        {"name": "filters", "op": "Const"},
        {"name": "bias", "op": "Const"},
        {
            "name": "middle",
            "op": "_FusedConv2D",
            "input": ["picture:0", "filters", "bias"],
            "attr": convolution,
        },
    ]
    weights = [
        {"name": "filters", "shape": [3, 3, 1, 1], "dtype": "float32"},
        {"name": "bias", "shape": [1], "dtype": "float32"},
    ]
    description = {
        "format": "graph-model",
        "modelTopology": {"node": nodes},
        "weightsManifest": [{"weights": weights}],
    }
    return json.dumps(description).encode(), FILTERS.tobytes() + np.array([-20], "<f4").tobytes()


def test_a_convolution_is_padded_at_the_end_as_tensorflow_does() -> None:
    picture = torch.arange(16, dtype=torch.float32).reshape(1, 4, 4, 1)

    made = Graph(*model())(picture)

    padded = np.pad(picture[0, :, :, 0].numpy(), (0, 1))
    window = FILTERS[:, :, 0, 0]
    expected = [
        [
            max(0, (padded[row : row + 3, column : column + 3] * window).sum() - 20)
            for column in (0, 2)
        ]
        for row in (0, 2)
    ]
    assert made["end"][0, :, :, 0].tolist() == expected


def test_an_unknown_operation_is_refused() -> None:
    with pytest.raises(MalformedModel, match="NonMaxSuppressionV3"):
        Graph(*model(then="NonMaxSuppressionV3"))
