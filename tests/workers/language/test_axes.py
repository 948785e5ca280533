"""A turned space is the same space, and its first dimensions say most."""

import numpy as np
import pytest

from workers.inference.engine import Engine
from workers.language.axes import principal_axes
from workers.language.conse import GROUNDED, TURNED
from workers.language.meaning import WeightedText

TEXTS = ("a cosy drink in the morning", "海边的猫", "奶奶的生日", "skyscrapers at night")


def test_axes_keep_every_distance_and_put_what_says_most_first() -> None:
    dice = np.random.default_rng(3)
    points = (dice.normal(size=(60, 8)) * [1, 1, 9, 1, 1, 3, 1, 1]).astype(np.float32)
    axes = principal_axes(points)
    turned = points @ axes
    np.testing.assert_allclose(turned @ turned.T, points @ points.T, rtol=1e-4, atol=1e-3)
    lengths = (turned**2).sum(axis=0)
    assert lengths.tolist() == sorted(lengths.tolist(), reverse=True)
    assert abs(axes[2, 0]) > 0.95


def test_the_same_points_in_another_order_give_the_same_axes() -> None:
    points = np.random.default_rng(4).normal(size=(40, 6)).astype(np.float32)
    np.testing.assert_allclose(principal_axes(points[::-1]), principal_axes(points), atol=1e-5)


@pytest.mark.parametrize("text", TEXTS)
def test_a_query_means_the_same_in_the_turned_space(engine: Engine, text: str) -> None:
    plain, turned = (engine.semantic[r.version].embed_query(text) for r in (GROUNDED, TURNED))
    assert turned.picture_floor == pytest.approx(plain.picture_floor, abs=1e-4)
    assert turned.words_floor == pytest.approx(plain.words_floor, abs=1e-4)
    assert [c.name_en for c in turned.concepts] == [c.name_en for c in plain.concepts]
    for mine, theirs in zip(turned.concepts, plain.concepts, strict=True):
        assert mine.point @ turned.point == pytest.approx(theirs.point @ plain.point, abs=1e-4)


def test_the_first_dimensions_tell_what_a_text_is_about(engine: Engine) -> None:
    space = engine.semantic[TURNED.version]
    leading = space.leading
    assert leading is not None
    concepts = np.stack([c.point for c in space.embed_query("animals").concepts])
    for text in TEXTS:
        written = space.embed_words([WeightedText(text, 1.0)])
        assert written is not None
        assert np.linalg.norm(written) == pytest.approx(1, abs=1e-4)
        assert np.linalg.norm(written[:leading]) > 0.7
    lengths = np.linalg.norm(concepts[:, :leading], axis=1)
    assert lengths.min() > 0.85
