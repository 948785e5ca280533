"""Where a query lies, and how far chance would bring it."""

from collections.abc import Sequence

import numpy as np
import pytest

from workers.language.chance import Chance
from workers.language.meaning import Points, point_of_query, unit

_TABLE = {"狗": (0.6, 0.8, 0.0), "dog": (0.0, 1.0, 0.0)}


def embed(texts: Sequence[str]) -> Points:
    return np.array([_TABLE[text] for text in texts], np.float32)


def test_a_query_is_drawn_towards_its_translation() -> None:
    alone, both = point_of_query("狗", "", embed), point_of_query("狗", "dog", embed)
    target = embed(["dog"])[0]
    assert np.allclose(alone, _TABLE["狗"])
    assert alone @ target < both @ target < 1
    assert np.linalg.norm(both) == pytest.approx(1)


def test_scores_by_chance_are_those_that_random_points_have() -> None:
    dice = np.random.default_rng(7)
    points = unit(dice.normal(size=(4000, 16)).astype(np.float32) + 0.3)
    query = unit(dice.normal(size=16).astype(np.float32))
    scores = Chance(points).scores(query)
    cosines = points @ query
    assert scores.mean == pytest.approx(float(cosines.mean()), abs=1e-4)
    assert scores.spread == pytest.approx(float(cosines.std()), rel=1e-2)
    assert scores.floor(2) == pytest.approx(scores.mean + 2 * scores.spread)
