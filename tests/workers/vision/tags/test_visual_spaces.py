"""A photo and what was made of it lie close together; other photos lie apart."""

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from workers.inference.engine import Engine
from workers.vision.pixels import Pixels, resize
from workers.vision.tags.look import Look
from workers.vision.tags.visual_spaces import visual_spaces

VERSIONS = ["efficientnet-lite2-0.1.0", "efficientnet-lite2-0.1.0-d256"]


def altered(picture: Pixels) -> Pixels:
    """Cropped a little, shrunk, saved badly, and brightened."""
    height, width = picture.shape[:2]
    part = picture[height // 12 :, : -width // 12]
    small = resize(np.ascontiguousarray(part), (width // 3, height // 3))
    _, content = cv2.imencode(".jpg", small[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, 40])
    decoded = cv2.imdecode(content, cv2.IMREAD_COLOR_RGB)
    assert decoded is not None
    brightened: Pixels = np.clip(decoded * 1.15, 0, 255).astype(np.uint8)
    return brightened


@pytest.mark.parametrize("version", VERSIONS)
def test_what_was_made_of_a_photo_lies_closer_than_any_other_photo(
    engine: Engine, picture: Callable[[str], Pixels], version: str
) -> None:
    space = engine.tags.spaces[version]
    photos = [
        picture(name) for name in ("coffee.png", "china.jpg", "pug.heic", "t1.jpg", "cat.hif")
    ]
    points = np.array([space.point(engine.tags.look(photo)) for photo in photos])
    copies = np.array([space.point(engine.tags.look(altered(photo))) for photo in photos])
    assert np.allclose(np.linalg.norm(points, axis=1), 1, atol=1e-5)
    alike = points @ copies.T
    assert alike.diagonal().min() > 0.7
    assert alike[~np.eye(len(photos), dtype=bool)].max() < 0.5


def test_points_do_not_depend_on_the_signs_that_a_solver_happens_to_choose() -> None:
    random = np.random.default_rng(7)
    classifier = random.standard_normal((20, 30)).astype(np.float32)
    look = Look(np.full(20, 0.05, np.float32), random.uniform(0, 6, 30).astype(np.float32))
    order = random.permutation(20)  # another way to the same singular vectors
    for version in VERSIONS:
        one = visual_spaces(classifier)[version].point(look)
        other = visual_spaces(classifier[order])[version].point(look)
        assert np.allclose(one, other, atol=1e-4)


def test_a_picture_that_nothing_answers_to_has_a_point_too(engine: Engine) -> None:
    silent = Look(np.full(1000, 0.001, np.float32), np.zeros(1280, np.float32))
    for space in engine.tags.spaces.values():
        assert np.linalg.norm(space.point(silent)) == pytest.approx(1)
