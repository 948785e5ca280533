"""On a GPU the networks say what they say on the CPU."""

from collections.abc import Callable

import numpy as np
import pytest
import torch

from workers.inference.engine import Engine
from workers.vision.faces.embedding import registry
from workers.vision.faces.recogniser import FaceRecogniser
from workers.vision.pixels import Pixels
from workers.vision.tags.tagger import Tagger

pytestmark = [
    pytest.mark.gpu,
    pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA device"),
]


SPACES = ["sface-2021dec", "dlib-resnet29-1"]


def test_faces_have_the_same_points(engine: Engine, picture: Callable[[str], Pixels]) -> None:
    on_gpu = FaceRecogniser(torch.device("cuda"))
    faces = engine.faces.recognise(picture("t1.jpg"), spaces=SPACES)
    same = on_gpu.recognise(picture("t1.jpg"), spaces=SPACES)
    on_gpu.close()
    assert len(same) == len(faces)
    for face, other in zip(faces, same, strict=True):
        for space in SPACES:
            assert np.linalg.norm(face.points[space] - other.points[space]) < 1e-3


@pytest.mark.parametrize("space", SPACES)
def test_half_precision_gives_nearly_the_same_points(
    engine: Engine, picture: Callable[[str], Pixels], space: str
) -> None:
    on_gpu = registry.load(space, device=torch.device("cuda"), half=True)
    photo = picture("t1.jpg")
    faces = engine.faces.detect(photo)
    full, half = engine.faces.embedder(space).embed(photo, faces), on_gpu.embed(photo, faces)
    on_gpu.close()
    for one, other in zip(full, half, strict=True):
        assert one @ other / np.linalg.norm(one) / np.linalg.norm(other) >= 0.999


def test_photos_have_the_same_tags(engine: Engine, picture: Callable[[str], Pixels]) -> None:
    on_gpu = Tagger(torch.device("cuda"))
    tags, same = engine.tags.recognise(picture("pug.heic")), on_gpu.recognise(picture("pug.heic"))
    on_gpu.close()
    assert [tag.word for tag in tags] == [tag.word for tag in same]
    assert np.allclose([t.confidence for t in tags], [t.confidence for t in same], atol=1e-2)
