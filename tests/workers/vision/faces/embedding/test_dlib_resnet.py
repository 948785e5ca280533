"""The face network in torch gives dlib's own embeddings, and its file is read strictly."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workers.inference import weights
from workers.inference.engine import Engine
from workers.vision.faces.dlib_format import Convolution, MalformedNetwork, read_network
from workers.vision.pixels import Pixels

NAMES = ["obama.jpg", "biden.jpg", "t1.jpg", "sample5.jpg"]


SPACES = ["dlib-resnet29-1", "face_recognition-1.3.0"]


def test_embeddings_are_those_of_face_recognition(
    engine: Engine, picture: Callable[[str], Pixels]
) -> None:
    faces = [
        face for name in NAMES for face in engine.faces.recognise(picture(name), spaces=SPACES)
    ]
    assert len(faces) >= 12
    ours, theirs = (np.stack([face.points[space] for face in faces]) for space in SPACES)
    assert np.linalg.norm(ours - theirs, axis=1).max() < 1e-4


@pytest.fixture(scope="module")
def serialised() -> bytes:
    return weights.FACE_DLIB.verified().read_bytes()


def test_the_file_holds_29_convolutions_of_faces_of_150_pixels() -> None:
    network = read_network(weights.FACE_DLIB.verified())
    assert sum(isinstance(layer, Convolution) for layer in network.layers) == 29
    assert network.input.side == 150
    assert network.input.mean == pytest.approx((122.782, 117.001, 104.298), abs=1e-3)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(kept=st.floats(0, 0.999))
def test_a_file_that_ends_early_is_refused(serialised: bytes, tmp_path: Path, kept: float) -> None:
    path = tmp_path / "short.dat"
    path.write_bytes(serialised[: int(len(serialised) * kept)])
    with pytest.raises(MalformedNetwork):
        read_network(path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"loss_metric_2", b"loss_metric_9"),
        (b"input_rgb_image_sized", b"input_rgb_image_seized"),
        (b"con_4", b"con_9"),
        (b"affine_", b"bn_con_"),
        (b"fc_2", b"fc_9"),
    ],
)
def test_a_file_of_another_network_is_refused(
    serialised: bytes, tmp_path: Path, old: bytes, new: bytes
) -> None:
    path = tmp_path / "other.dat"
    path.write_bytes(serialised.replace(old, new, 1))
    with pytest.raises(MalformedNetwork):
        read_network(path)


def test_a_file_that_goes_on_is_refused(serialised: bytes, tmp_path: Path) -> None:
    path = tmp_path / "long.dat"
    path.write_bytes(serialised + b"\x01\x00")
    with pytest.raises(MalformedNetwork):
        read_network(path)
