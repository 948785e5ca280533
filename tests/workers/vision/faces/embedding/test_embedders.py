"""What every embedding network owes the recogniser, whatever it is made of."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
import torch

from workers.inference.engine import Engine
from workers.inference.errors import EngineClosed, UnknownVersion
from workers.vision.faces.detector import Detection
from workers.vision.faces.embedding import registry
from workers.vision.faces.embedding.batched import BatchedEmbedder
from workers.vision.faces.embedding.contract import FaceEmbedder
from workers.vision.pixels import Pixels

CPU = torch.device("cpu")
OURS = ["sface-2021dec", "dlib-resnet29-1"]


@pytest.fixture(params=registry.NETWORKS)
def embedder(request: pytest.FixtureRequest) -> Iterator[FaceEmbedder]:
    made = registry.load(request.param, device=CPU)
    yield made
    made.close()


def test_it_says_its_version_and_gives_points_of_its_dimensions(
    embedder: FaceEmbedder, engine: Engine, picture: Callable[[str], Pixels]
) -> None:
    assert embedder.version in registry.NETWORKS
    photo = picture("t1.jpg")
    faces = engine.faces.detect(photo)
    points = embedder.embed(photo, faces)
    assert len(points) == len(faces) == 6
    for point in points:
        assert point.shape == (embedder.dimensions,)
        assert point.dtype == np.float32
        assert np.isfinite(point).all()
    assert embedder.embed(photo, []) == []


def test_a_face_has_the_same_point_alone_and_in_company(
    embedder: FaceEmbedder, engine: Engine, picture: Callable[[str], Pixels]
) -> None:
    photo = picture("t1.jpg")
    faces = engine.faces.detect(photo)
    together = embedder.embed(photo, faces)
    for face, point in zip(faces, together, strict=True):
        (alone,) = embedder.embed(photo, [face])
        assert np.abs(alone - point).max() < 1e-4


def turned(face: Detection, turns: int, picture: Pixels) -> Detection:
    """Where the face is after `np.rot90(picture, turns)`."""
    box, points = face.box.reshape(2, 2), face.landmarks
    height, width = picture.shape[:2]
    for quarter in range(turns):
        across = width if quarter % 2 == 0 else height
        box, points = (
            np.stack([p[:, 1], across - p[:, 0]], axis=1).astype(np.float32) for p in (box, points)
        )
    sides = np.concatenate([box.min(axis=0), box.max(axis=0)])
    return Detection(sides, points, face.score)


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_face_in_a_photo_that_was_held_sideways_is_put_upright(
    embedder: FaceEmbedder, engine: Engine, picture: Callable[[str], Pixels], turns: int
) -> None:
    photo = picture("biden.jpg")
    (face,) = engine.faces.detect(photo)
    (upright,) = embedder.embed(photo, [face])
    sideways = np.ascontiguousarray(np.rot90(photo, turns))
    (point,) = embedder.embed(sideways, [turned(face, turns, photo)])
    assert np.linalg.norm(point - upright) < 0.12


def test_points_of_sface_have_unit_length(engine: Engine, picture: Callable[[str], Pixels]) -> None:
    photo = picture("t1.jpg")
    points = engine.faces.embedder("sface-2021dec").embed(photo, engine.faces.detect(photo))
    assert np.linalg.norm(points, axis=1) == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize("version", OURS)
@pytest.mark.parametrize("kind", [torch.bfloat16, torch.float16])
def test_half_precision_gives_nearly_the_same_points(
    version: str,
    kind: torch.dtype,
    engine: Engine,
    picture: Callable[[str], Pixels],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("workers.vision.faces.embedding.batched.half_precision", lambda _: kind)
    half = registry.load(version, device=CPU, half=True)
    photo = picture("t1.jpg")
    faces = engine.faces.detect(photo)
    full = engine.faces.embedder(version).embed(photo, faces)
    for one, other in zip(full, half.embed(photo, faces), strict=True):
        assert other.dtype == np.float32
        assert one @ other / np.linalg.norm(one) / np.linalg.norm(other) >= 0.999
    half.close()


def test_a_batch_gives_the_points_that_single_faces_get() -> None:
    embedder = registry.load("sface-2021dec", device=CPU)
    assert isinstance(embedder, BatchedEmbedder)
    faces = np.random.default_rng(5).integers(0, 256, (19, 112, 112, 3), np.uint8)
    batch = embedder.forward(list(faces))
    assert np.abs(np.stack(batch) - np.stack(embedder.embed_upright(faces))).max() < 1e-4
    embedder.close()


def test_a_closed_embedder_refuses_faces() -> None:
    embedder = registry.load("sface-2021dec", device=CPU)
    embedder.close()
    with pytest.raises(EngineClosed):
        embedder.warm_up()


def test_a_version_that_is_not_known_is_named_with_those_that_are() -> None:
    with pytest.raises(UnknownVersion, match=r"'resnet-0'.*sface-2021dec"):
        registry.load("resnet-0", device=CPU)
