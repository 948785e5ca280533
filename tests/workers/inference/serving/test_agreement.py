"""How far two answers say the same."""

from typing import Any

import pytest

from workers.inference.serving.agreement import agreement


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ({"label": "good"}, {"label": "good"}, 1.0),
        ({"label": "good"}, {"label": "bad"}, 0.0),
        ({"label": "good", "score": 0.9}, {"label": "good", "score": 0.92}, 1.0),
        ({"label": "good", "score": 0.9}, {"label": "good", "score": 0.5}, 0.5),
        ({"score": 0.01}, {"score": 0.03}, 1.0),
        ({"lines": ["a", "b"]}, {"lines": ["a", "c"]}, 0.5),
        ({"lines": ["a"]}, {"lines": ["a", "b", "c", "d"]}, 0.25),
        ({"label": "good"}, {}, 0.0),
        ({"fit": True}, {"fit": 1}, 1.0),
        ({"point": [1.0, 100.0]}, {"point": [1.0, 104.0]}, 1.0),
        ({}, {}, 1.0),
    ],
)
def test_shares_of_values_that_agree(
    one: dict[str, Any], other: dict[str, Any], share: float
) -> None:
    assert agreement([one], [other]) == pytest.approx(share)


def test_all_items_of_a_request_count() -> None:
    assert agreement([{"a": 1}, {"a": 1}], [{"a": 1}, {"a": 9}]) == pytest.approx(0.5)
