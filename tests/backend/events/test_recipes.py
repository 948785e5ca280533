"""Recipes: what they accept, and where they put things."""

from typing import Any

import pytest

from backend.common.errors import InvalidInput
from backend.events.recipes import (
    Box,
    check_size,
    checked_recipe,
    placed_box,
    placement,
    shown_size,
)

WIDE = {"width": 4000, "height": 3000}
QUARTER = {"action": "rotate", "degrees": 90}
MIRROR = {"action": "mirror", "axis": "horizontal"}
LEFT_HALF = {"action": "crop", "left": 0.0, "top": 0.0, "width": 0.5, "height": 1.0}


def where(recipe: list[dict[str, Any]], x: float, y: float) -> tuple[float, float]:
    return pytest.approx(placement(recipe, **WIDE)(x, y))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("degrees", "corner"), [(90, (1.0, 0.0)), (180, (1.0, 1.0)), (270, (0.0, 1.0))]
)
def test_the_top_left_corner_goes_round_clockwise(
    degrees: int, corner: tuple[float, float]
) -> None:
    assert corner == where([{"action": "rotate", "degrees": degrees}], 0, 0)


def test_steps_follow_one_another() -> None:
    assert where([QUARTER, MIRROR], 0, 0) == (0.0, 0.0)
    assert where([MIRROR, LEFT_HALF], 1.0, 0.25) == (0.0, 0.25)
    assert shown_size([QUARTER, LEFT_HALF], **WIDE) == (1500, 4000)


def test_straightening_keeps_the_middle_and_the_proportions() -> None:
    level = [{"action": "straighten", "degrees": 5.0}]
    assert where(level, 0.5, 0.5) == (0.5, 0.5)
    width, height = shown_size(level, **WIDE)
    assert width / height == pytest.approx(4 / 3, abs=0.001)
    assert 0.8 * 4000 < width < 4000
    back = placement(level, **WIDE).inverse()
    corners = [back(x, y) for x in (0, 1) for y in (0, 1)]
    assert all(-1e-3 <= value <= 1 + 1e-3 for corner in corners for value in corner)


def test_an_inverse_leads_back() -> None:
    level = {"action": "straighten", "degrees": -12.5}
    recipe: list[dict[str, Any]] = [QUARTER, level, MIRROR, LEFT_HALF]
    whole = placement(recipe, **WIDE)
    assert whole.inverse()(*whole(0.3, 0.6)) == pytest.approx((0.3, 0.6))


def test_a_box_is_put_clipped_or_gone() -> None:
    crop = placement([LEFT_HALF], **WIDE)
    assert placed_box(Box(0.1, 0.2, 0.2, 0.2), crop) == pytest.approx((0.2, 0.2, 0.4, 0.2))
    assert placed_box(Box(0.4, 0.2, 0.2, 0.2), crop) == pytest.approx((0.8, 0.2, 0.2, 0.2))
    assert placed_box(Box(0.6, 0.2, 0.2, 0.2), crop) is None


@pytest.mark.parametrize(
    "recipe",
    [
        "rotate",
        [QUARTER] * 17,
        [{}],
        ["rotate"],
        [{"action": ["rotate"]}],
        [{"action": "explode"}],
        [{"action": "rotate", "degrees": 45}],
        [{"action": "rotate", "degrees": True}],
        [{"action": "rotate", "degrees": "90"}],
        [{**QUARTER, "more": 1}],
        [{"action": "mirror", "axis": ["horizontal"]}],
        [{"action": "straighten", "degrees": 46}],
        [{"action": "straighten", "degrees": float("nan")}],
        [{**LEFT_HALF, "width": 0}],
        [{**LEFT_HALF, "left": 0.6}],
        [{**LEFT_HALF, "top": -0.1}],
    ],
)
def test_what_cannot_be_followed_is_refused(recipe: Any) -> None:
    with pytest.raises(InvalidInput) as refused:
        checked_recipe(recipe)
    assert refused.value.code == "bad_recipe"


def test_something_must_be_left() -> None:
    sliver = [{**LEFT_HALF, "width": 0.001}]
    with pytest.raises(InvalidInput):
        check_size(checked_recipe(sliver), **WIDE)
    check_size([], width=4, height=4)
