"""Recipes: how a photo is turned, mirrored, straightened and cropped to be shown, as data.

A recipe is a list of steps, each about the picture as the steps before have left it; the original
is never touched. Both sides read it here: the API checks it and carries boxes over, the workers
make renditions by it. Sizes are whole pixels after each step, so that both count the same.

    {"action": "rotate", "degrees": 90}         clockwise, by 90, 180 or 270
    {"action": "mirror", "axis": "horizontal"}  left becomes right; "vertical": top becomes bottom
    {"action": "straighten", "degrees": -2.5}   clockwise; the largest part without a blank corner
                                                is kept, in the same proportions
    {"action": "crop", "left": 0.1, "top": 0, "width": 0.8, "height": 1}    in fractions
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from backend.common import errors

MOST_STEPS = 16
MOST_DEGREES = 45.0  # of straightening; beyond, it is a rotation
LEAST_SIDE = 16  # pixels of what is left
_LEAST_LEFT = 0.25  # of a box, that it is still said to be in the picture
_DECIMALS = 6
_RIM = 2  # pixels

Step = Mapping[str, Any]
Recipe = Sequence[Step]


class Box(NamedTuple):
    """In fractions of a picture's width and height."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Affine:
    """Of fractions of one picture into those of another: x' = a x + b y + c, y' = d x + e y + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 0.0
    e: float = 1.0
    f: float = 0.0

    def __call__(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.b * y + self.c, self.d * x + self.e * y + self.f

    def then(self, after: "Affine") -> "Affine":
        (c, f), (xa, xd), (yb, ye) = after(self.c, self.f), (self.a, self.d), (self.b, self.e)
        return Affine(
            after.a * xa + after.b * xd,
            after.a * yb + after.b * ye,
            c,
            after.d * xa + after.e * xd,
            after.d * yb + after.e * ye,
            f,
        )

    def inverse(self) -> "Affine":
        area = self.a * self.e - self.b * self.d
        a, b, d, e = self.e / area, -self.b / area, -self.d / area, self.a / area
        return Affine(a, b, -(a * self.c + b * self.f), d, e, -(d * self.c + e * self.f))


def checked_recipe(value: Any) -> list[dict[str, Any]]:
    """The steps with their numbers rounded. Raises InvalidInput (`bad_recipe`)."""
    if not isinstance(value, list) or len(value) > MOST_STEPS:
        raise _bad(f"Expected a list of at most {MOST_STEPS} steps.")
    return [_checked(step, position) for position, step in enumerate(value, start=1)]


def check_size(recipe: Recipe, *, width: int, height: int) -> None:
    """Raises InvalidInput (`bad_recipe`) when next to nothing of the picture would be left."""
    if min(shown_size(recipe, width=width, height=height)) < min(LEAST_SIDE, width, height):
        raise _bad(f"At least {LEAST_SIDE} pixels of each side must be left.")


def shown_size(recipe: Recipe, *, width: int, height: int) -> tuple[int, int]:
    """Width and height, in pixels, of the picture that the recipe makes of one of that size."""
    for step in recipe:
        width, height = size_after(step, width, height)
    return width, height


def size_after(step: Step, width: int, height: int) -> tuple[int, int]:
    match step["action"]:
        case "rotate":
            return (width, height) if step["degrees"] == 180 else (height, width)
        case "straighten":
            kept = _kept_by_straightening(step["degrees"], width, height)
            return _pixels(kept * width), _pixels(kept * height)
        case "crop":
            return _pixels(step["width"] * width), _pixels(step["height"] * height)
    return width, height


def placement(recipe: Recipe, *, width: int, height: int) -> Affine:
    """Where the recipe puts what lies at (x, y), in fractions, of a picture of that size."""
    whole = Affine()
    for step in recipe:
        whole = whole.then(_placement_by(step, width, height))
        width, height = size_after(step, width, height)
    return whole


def placed_box(box: Box, by: Affine) -> Box | None:
    """The upright box around where a box is put; None when most of it has been cut away."""
    corners = [
        by(x, y) for x in (box.left, box.left + box.width) for y in (box.top, box.top + box.height)
    ]
    left, right = min(x for x, _ in corners), max(x for x, _ in corners)
    top, bottom = min(y for _, y in corners), max(y for _, y in corners)
    area = (right - left) * (bottom - top)
    left, right = max(left, 0.0), min(right, 1.0)
    top, bottom = max(top, 0.0), min(bottom, 1.0)
    if right <= left or bottom <= top or (right - left) * (bottom - top) < _LEAST_LEFT * area:
        return None
    return Box(left, top, right - left, bottom - top)


def _placement_by(step: Step, width: int, height: int) -> Affine:
    match step["action"]:
        case "rotate":
            return _ROTATIONS[step["degrees"]]
        case "mirror":
            return _MIRRORS[step["axis"]]
        case "crop":
            across, down = 1 / step["width"], 1 / step["height"]
            return Affine(across, 0, -step["left"] * across, 0, down, -step["top"] * down)
    kept = _kept_by_straightening(step["degrees"], width, height)
    sine, cosine = _sine_cosine(step["degrees"])
    a, b = cosine / kept, -sine * height / width / kept
    d, e = sine * width / height / kept, cosine / kept
    return Affine(a, b, 0.5 - (a + b) / 2, d, e, 0.5 - (d + e) / 2)


def _kept_by_straightening(degrees: float, width: int, height: int) -> float:
    """How far the sides shrink, for the largest part in the same proportions without a corner of
    the turned frame: turned back, it must fit into the frame both ways. A rim is left out, where
    turning has mixed the picture with what is beside it."""
    if not degrees:
        return 1.0
    sine, cosine = _sine_cosine(abs(degrees))
    kept = min(width / (width * cosine + height * sine), height / (width * sine + height * cosine))
    return float(max(kept - 2 * _RIM / min(width, height), 10**-_DECIMALS))


def _sine_cosine(degrees: float) -> tuple[float, float]:
    return math.sin(math.radians(degrees)), math.cos(math.radians(degrees))


def _pixels(side: float) -> int:
    return max(1, round(side))


_ROTATIONS = {
    90: Affine(0, -1, 1, 1, 0, 0),
    180: Affine(-1, 0, 1, 0, -1, 1),
    270: Affine(0, 1, 0, -1, 0, 1),
}
_MIRRORS = {"horizontal": Affine(-1, 0, 1, 0, 1, 0), "vertical": Affine(1, 0, 0, 0, -1, 1)}


def _checked(step: Any, position: int) -> dict[str, Any]:
    action = step.get("action") if isinstance(step, dict) else None
    known = _CHECKS.get(action) if isinstance(action, str) else None
    if known is None:
        raise _bad(f"Step {position}: the action is one of {', '.join(_CHECKS)}.")
    names, check, expected = known
    if step.keys() != {"action", *names} or not check(step):
        raise _bad(f"Step {position}: {expected}")
    return {
        name: round(value, _DECIMALS) if isinstance(value, float) else value
        for name, value in step.items()
    }


def _rotates(step: Step) -> bool:
    return _is_number(step["degrees"]) and step["degrees"] in _ROTATIONS


def _mirrors(step: Step) -> bool:
    return isinstance(step["axis"], str) and step["axis"] in _MIRRORS


def _straightens(step: Step) -> bool:
    return _is_number(step["degrees"]) and abs(step["degrees"]) <= MOST_DEGREES


def _crops(step: Step) -> bool:
    left, top, width, height = (step[name] for name in _SIDES)
    return (
        all(_is_number(value) for value in (left, top, width, height))
        and min(left, top) >= 0
        and min(width, height) >= 10**-_DECIMALS
        and max(left + width, top + height) <= 1 + 10**-_DECIMALS
    )


def _is_number(value: Any) -> bool:
    """No angle is larger; NaN is not, and neither is what a float cannot hold."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= _LARGEST


_LARGEST = 360
_SIDES = ("left", "top", "width", "height")
_CHECKS: dict[str, tuple[tuple[str, ...], Callable[[Step], bool], str]] = {
    "rotate": (("degrees",), _rotates, "it rotates by 90, 180 or 270 degrees."),
    "mirror": (("axis",), _mirrors, "the axis is horizontal or vertical."),
    "straighten": (("degrees",), _straightens, f"at most {MOST_DEGREES:g} degrees either way."),
    "crop": (_SIDES, _crops, "left, top, width and height are fractions inside the picture."),
}


def _bad(detail: str) -> errors.InvalidInput:
    return errors.InvalidInput(detail, code="bad_recipe")
