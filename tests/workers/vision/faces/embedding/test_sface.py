"""SFace in torch says what OpenCV says about the same file, which is read strictly."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch

from workers.inference import weights
from workers.inference.engine import Engine
from workers.vision.faces.embedding import sface
from workers.vision.faces.embedding.alignment import frontal_faces
from workers.vision.onnx_graph import MalformedModel, read_graph
from workers.vision.pixels import Pixels


def upright_faces(engine: Engine, picture: Pixels) -> list[Pixels]:
    return frontal_faces(picture, engine.faces.detect(picture))


def test_the_points_are_those_of_the_reference_runtime(
    engine: Engine, picture: Callable[[str], Pixels]
) -> None:
    reference = cv2.dnn.readNetFromONNX(str(weights.FACE_SFACE.verified()))
    network = sface.load(weights.FACE_SFACE.verified())
    faces = [f for name in ("t1.jpg", "biden.jpg") for f in upright_faces(engine, picture(name))]
    assert len(faces) == 7
    for face in faces:
        reference.setInput(cv2.dnn.blobFromImage(face), "data")
        (expected,) = reference.forward()
        with torch.inference_mode():
            (point,) = network(torch.from_numpy(face).permute(2, 0, 1)[None].float()).numpy()
        assert np.linalg.norm(point - expected) < 1e-3


def test_a_file_that_ends_early_is_refused(tmp_path: Path) -> None:
    whole = weights.FACE_SFACE.verified().read_bytes()
    for kept in (0, 1, 1000, len(whole) // 2, len(whole) - 1):
        path = tmp_path / "short.onnx"
        path.write_bytes(whole[:kept])
        with pytest.raises(MalformedModel):
            sface.load(path)


def test_a_file_of_another_network_is_refused() -> None:
    with pytest.raises(MalformedModel, match="is not SFace"):
        sface.load(weights.TEXT_DETECTION.verified())


def test_the_graph_tells_operations_constants_and_attributes() -> None:
    graph = read_graph(weights.FACE_SFACE.verified())
    first = next(node for node in graph.nodes if node.operation == "Conv")
    assert first.attributes["kernel_shape"] == (3, 3)
    assert graph.tensors["scalar_op1"].item() == 127.5
    assert graph.tensors["conv_2_dw_conv2d_weight_shape"].tolist() == [32, 1, 3, 3]
