"""Faces of a photo are put upright as dlib would, each turned by quarters as it lies."""

import warnings
from collections.abc import Callable, Sequence

import dlib
import numpy as np
import pytest
import torch

from workers.inference import weights
from workers.inference.engine import Engine
from workers.vision.faces.detector import Detection
from workers.vision.faces.embedding.dlib_alignment import DlibAlignment, dlib_view
from workers.vision.pixels import Pixels

Align = Callable[[Pixels, Sequence[Detection]], list[Pixels]]


@pytest.fixture(scope="module")
def align() -> Align:
    return DlibAlignment(weights.FACE_LANDMARKS.verified(), device=torch.device("cpu"))


@pytest.fixture(scope="module")
def reference() -> Align:
    predictor = dlib.shape_predictor(str(weights.FACE_LANDMARKS.verified()))

    def chip(picture: Pixels, face: Detection) -> Pixels:
        turned, box = dlib_view(picture, face)
        shape = predictor(turned, dlib.rectangle(*box))
        upright: Pixels = dlib.get_face_chip(turned, shape, 150, 0.25)
        return upright

    return lambda picture, faces: [chip(picture, face) for face in faces]


def lying(face: Detection, quarters: int) -> Detection:
    """The same box, its landmarks turned around its middle, so that another quarter is up."""
    middle = (face.box[:2] + face.box[2:]) / 2
    x, y = (face.landmarks - middle).T
    for _ in range(quarters):
        x, y = -y, x
    turned = (np.stack([x, y], axis=1) + middle).astype(np.float32)
    return Detection(face.box, turned, face.score)


def assert_same(chips: Sequence[Pixels], expected: Sequence[Pixels]) -> None:
    assert len(chips) == len(expected)
    for one, other in zip(chips, expected, strict=True):
        difference = np.abs(one.astype(int) - other.astype(int))
        assert difference.max() <= 1
        assert (difference > 0).mean() < 1e-4


@pytest.mark.parametrize("name", ["t1.jpg", "sample5.jpg", "obama2.jpg"])
def test_they_are_dlibs_own(
    name: str, align: Align, reference: Align, engine: Engine, picture: Callable[[str], Pixels]
) -> None:
    photo = picture(name)
    faces = engine.faces.detect(photo)
    assert_same(align(photo, faces), reference(photo, faces))


def test_faces_that_lie_in_all_directions_keep_their_order(
    align: Align, reference: Align, engine: Engine, picture: Callable[[str], Pixels]
) -> None:
    photo = picture("t1.jpg")
    faces = [lying(face, n % 4) for n, face in enumerate(engine.faces.detect(photo))]
    assert_same(align(photo, faces), reference(photo, faces))


def test_no_faces_are_no_chips(align: Align, picture: Callable[[str], Pixels]) -> None:
    assert align(picture("biden.jpg"), []) == []


def test_a_picture_that_is_shared_and_cannot_be_written_is_read_in_silence(
    align: Align, engine: Engine, picture: Callable[[str], Pixels]
) -> None:
    photo = picture("biden.jpg")
    faces = engine.faces.detect(photo)
    assert not photo.flags.writeable
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(align(photo, faces)) == 1


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA device")
def test_a_gpu_gives_the_same_and_is_waited_for_as_often_for_many_faces_as_for_one(
    align: Align, engine: Engine, picture: Callable[[str], Pixels]
) -> None:
    photo = picture("t1.jpg")
    faces = engine.faces.detect(photo)
    on_gpu = DlibAlignment(weights.FACE_LANDMARKS.verified(), device=torch.device("cuda"))
    assert_same(on_gpu(photo, faces), align(photo, faces))

    def waits(several: Sequence[Detection]) -> int:
        torch.cuda.set_sync_debug_mode("warn")
        try:
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                on_gpu(photo, several)
        finally:
            torch.cuda.set_sync_debug_mode("default")
        return len(caught)

    assert 0 < waits(faces[:1] * 60) == waits(faces[:1])
