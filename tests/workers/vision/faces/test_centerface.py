"""CenterFace in torch is the network of its ONNX file, and broken files are refused."""

from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import torch

from workers.inference import weights
from workers.vision.faces import centerface
from workers.vision.onnx_graph import MalformedModel

# The file has one input of a fixed shape, and these outputs: heat, size, offset.
SHAPE = (10, 3, 32, 32)
INPUT, OUTPUTS = "input.1", ["537", "538", "539"]


@pytest.fixture(scope="module")
def path() -> Path:
    return weights.FACE_LOCATION.verified()


def test_it_answers_as_onnxruntime_does(path: Path) -> None:
    pictures = np.random.default_rng(3).integers(0, 256, SHAPE).astype(np.float32)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    expected = session.run(OUTPUTS, {INPUT: pictures})

    with torch.inference_mode():
        heat, size, offset = centerface.load(path)(torch.from_numpy(pictures))

    assert np.abs(heat.numpy() - expected[0][:, 0]).max() < 1e-5
    assert np.abs(size.numpy() - expected[1]).max() < 1e-3
    assert np.abs(offset.numpy() - expected[2]).max() < 1e-3


@pytest.mark.parametrize("kept", [0, 1, 1000, 3_000_000])
def test_a_file_that_ends_early_is_refused(path: Path, tmp_path: Path, kept: int) -> None:
    broken = tmp_path / "broken.onnx"
    broken.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(MalformedModel):
        centerface.load(broken)


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.onnx"
    other.write_bytes(b"\xff" * 4096)
    with pytest.raises(MalformedModel):
        centerface.load(other)


def test_another_network_is_refused() -> None:
    with pytest.raises(MalformedModel):
        centerface.load(weights.TEXT_DETECTION.verified())
