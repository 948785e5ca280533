"""The face network in torch gives dlib's own embeddings, and its file is read strictly."""

from collections.abc import Callable
from pathlib import Path

import dlib
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workers.inference import weights
from workers.inference.engine import Engine
from workers.vision.faces.dlib_format import Convolution, MalformedNetwork, read_network
from workers.vision.pixels import Pixels

NAMES = ["obama.jpg", "biden.jpg", "t1.jpg", "sample5.jpg"]


def chips_of(engine: Engine, picture: Pixels) -> list[Pixels]:
    faces = engine.faces
    return [faces.chip(picture, found) for found in faces._detector.detect(picture)]


def test_embeddings_are_those_of_face_recognition(
    engine: Engine, picture: Callable[[str], Pixels]
) -> None:
    oracle = dlib.face_recognition_model_v1(str(weights.FACE_EMBEDDING.verified()))
    chips = [chip for name in NAMES for chip in chips_of(engine, picture(name))]
    expected = [np.array(oracle.compute_face_descriptor(chip)) for chip in chips]

    assert len(chips) >= 12
    differences = np.linalg.norm(np.stack(engine.faces.embed(chips)) - expected, axis=1)
    assert differences.max() < 1e-3


def test_a_face_has_the_same_embedding_alone_and_in_company(
    engine: Engine, picture: Callable[[str], Pixels]
) -> None:
    chips = chips_of(engine, picture("t1.jpg"))
    together = engine.faces.embed(chips)
    alone = [engine.faces.embed([chip])[0] for chip in chips]
    assert np.abs(np.stack(together) - np.stack(alone)).max() < 1e-4


@pytest.fixture(scope="module")
def serialised() -> bytes:
    return weights.FACE_EMBEDDING.verified().read_bytes()


def test_the_file_holds_29_convolutions_of_faces_of_150_pixels() -> None:
    network = read_network(weights.FACE_EMBEDDING.verified())
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
