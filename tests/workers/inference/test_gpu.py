"""On a GPU the networks say what they say on the CPU."""

from collections.abc import Callable

import numpy as np
import pytest
import torch

from workers.inference.engine import Engine
from workers.vision.faces.recogniser import FaceRecogniser
from workers.vision.pixels import Pixels
from workers.vision.tags.tagger import Tagger

pytestmark = [
    pytest.mark.gpu,
    pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA device"),
]


def test_faces_have_the_same_embeddings(engine: Engine, picture: Callable[[str], Pixels]) -> None:
    on_gpu = FaceRecogniser(torch.device("cuda"))
    faces = engine.faces.recognise(picture("t1.jpg"))
    same = on_gpu.recognise(picture("t1.jpg"))
    on_gpu.close()
    assert len(same) == len(faces)
    for face, other in zip(faces, same, strict=True):
        assert np.linalg.norm(face.embedding - other.embedding) < 1e-3


def test_photos_have_the_same_tags(engine: Engine, picture: Callable[[str], Pixels]) -> None:
    on_gpu = Tagger(torch.device("cuda"))
    tags, same = engine.tags.recognise(picture("pug.heic")), on_gpu.recognise(picture("pug.heic"))
    on_gpu.close()
    assert [tag.word for tag in tags] == [tag.word for tag in same]
    assert np.allclose([t.confidence for t in tags], [t.confidence for t in same], atol=1e-2)
