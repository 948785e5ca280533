"""Reads a shape predictor out of dlib's own serialisation.

dlib (dlib/image_processing/shape_predictor.h) writes nothing but integers, and reals as two of them
(`workers.vision.faces.dlib_format` tells how either looks):

    1, the version
    initial shape   -rows, -1, then a real for each row: x and y of each landmark in turn
    forests         number of stages; of each stage, the number of trees; of each tree, the number
                    of splits and (first pixel, second pixel, real threshold) of each; the number
                    of leaves and of each a column like the initial shape
    anchors         number of stages; of each, the number of pixels and an integer for each
    offsets         number of stages; of each, the number of pixels and two reals for each

Trees are complete and lie level by level: below split k come 2 k + 1 and 2 k + 2. All trees of a
stage are of one depth, so that a stage is a table, and is read as one.
"""

from array import array
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from workers.vision.faces.dlib_format import MalformedNetwork

_LONGEST = 4  # bytes of an integer; a landmark has no use for more
_GREATEST_EXPONENT = 120  # of float32; dlib marks what is no number with far greater ones

Integers = NDArray[np.int64]
Reals = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Stage:
    """A forest, and the pixels that its trees compare; each pixel hangs on a landmark."""

    first: Integers  # (trees, splits): a pixel ...
    second: Integers  # (trees, splits): ... that is compared with another
    thresholds: Reals  # (trees, splits): where the first is brighter by more, the left branch goes
    leaves: Reals  # (trees, splits + 1, 2 * landmarks): how the shape moves
    anchors: Integers  # (pixels,): the landmark of each
    offsets: Reals  # (pixels, 2): x and y from there, in the initial shape

    @property
    def depth(self) -> int:
        return len(self.leaves[0]).bit_length() - 1


@dataclass(frozen=True, slots=True)
class SerialisedPredictor:
    """Coordinates are fractions of the face's box."""

    initial: Reals  # (landmarks, 2)
    stages: tuple[Stage, ...]


def read_predictor(path: Path) -> SerialisedPredictor:
    """Raises MalformedNetwork when the file ends early, goes on too long or says the unexpected."""
    reader = _Reader(_integers(path.read_bytes()))
    reader.expect(1, "the version")
    initial = _column(reader)
    forests = [_forest(reader, initial.size) for _ in range(reader.count("stages"))]
    reader.expect(len(forests), "the number of stages")
    anchors = [reader.take(reader.count("pixels")) for _ in forests]
    reader.expect(len(forests), "the number of stages")
    offsets = [_reals(reader.take(4 * reader.count("pixels"))).reshape(-1, 2) for _ in forests]
    reader.expect_end()
    stages = tuple(
        Stage(*forest, pixels, around)
        for forest, pixels, around in zip(forests, anchors, offsets, strict=True)
    )
    for stage in stages:
        _expect_consistent(stage, landmarks=initial.size // 2)
    return SerialisedPredictor(initial.reshape(-1, 2), stages)


class _Reader:
    """A cursor over the integers; every method raises MalformedNetwork when they do not fit."""

    def __init__(self, integers: Integers) -> None:
        self._integers = integers
        self._position = 0

    def peek(self, count: int) -> Integers:
        coming = self._integers[self._position : self._position + count]
        if coming.size != count:
            raise MalformedNetwork("The file ends early.")
        return coming

    def take(self, count: int) -> Integers:
        taken = self.peek(count)
        self._position += count
        return taken

    def count(self, what: str) -> int:
        number = int(self.take(1)[0])
        if number < 1:
            raise MalformedNetwork(f"The number of {what} is {number}.")
        return number

    def expect(self, number: int, what: str) -> None:
        found = int(self.take(1)[0])
        if found != number:
            raise MalformedNetwork(f"Expected {number} as {what}, and found {found}.")

    def expect_end(self) -> None:
        if self._position != self._integers.size:
            raise MalformedNetwork("The file goes on after the shape predictor.")


def _integers(content: bytes) -> Integers:
    """All integers of the file; what is a control byte shows only by walking from one to the next.

    Three million steps of Python take a good part of a second; decoding them all at once, little.
    """
    steps = content.translate(bytes((control & 0x0F) + 1 for control in range(256)))
    starts, position = array("q"), 0
    while position < len(content):
        starts.append(position)
        position += steps[position]
    if position != len(content):
        raise MalformedNetwork("The file ends early.")
    at = np.frombuffer(starts, np.int64)
    octets = np.frombuffer(content + bytes(_LONGEST), np.uint8)
    controls = octets[at]
    widths = controls & 0x0F
    wrong = (widths < 1) | (widths > _LONGEST) | (controls & 0x70 != 0)
    if wrong.any():
        raise MalformedNetwork(f"No integer at byte {at[wrong.argmax()]}.")
    magnitudes = np.zeros(at.size, np.int64)
    for place in range(_LONGEST):
        octet = np.where(widths > place, octets[at + 1 + place], 0)
        magnitudes |= octet.astype(np.int64) << 8 * place
    return np.where(controls & 0x80, -magnitudes, magnitudes)


def _column(reader: _Reader) -> Reals:
    """A column of x and y of landmarks in turn."""
    rows, columns = (-int(number) for number in reader.take(2))
    if columns != 1 or rows < 4 or rows % 2:
        raise MalformedNetwork(f"A matrix of {rows} x {columns} holds no landmarks.")
    return _reals(reader.take(2 * rows))


def _forest(reader: _Reader, coordinates: int) -> tuple[Integers, Integers, Reals, Reals]:
    """first, second, thresholds and leaves of a `Stage`."""
    trees = reader.count("trees")
    splits = int(reader.peek(1)[0])
    leaves, leaf_size = splits + 1, 2 + 2 * coordinates
    if splits < 1 or leaves & splits:
        raise MalformedNetwork(f"A tree of {splits} splits is not complete.")
    tree_size = 1 + 4 * splits + 1 + leaves * leaf_size
    table = reader.take(trees * tree_size).reshape(trees, tree_size)
    branches = table[:, 1 : 1 + 4 * splits].reshape(trees, splits, 4)
    columns = table[:, 2 + 4 * splits :].reshape(trees, leaves, leaf_size)
    if (
        (table[:, 0] != splits).any()
        or (table[:, 1 + 4 * splits] != leaves).any()
        or (columns[:, :, :2] != (-coordinates, -1)).any()
    ):
        raise MalformedNetwork("The trees of a stage are not of one form.")
    values = _reals(columns[:, :, 2:].reshape(-1)).reshape(trees, leaves, coordinates)
    thresholds = _reals(branches[:, :, 2:].reshape(-1)).reshape(trees, splits)
    return branches[:, :, 0].copy(), branches[:, :, 1].copy(), thresholds, values


def _reals(pairs: Integers) -> Reals:
    """Mantissas and exponents in turn -> mantissa * 2 ** exponent."""
    mantissas, exponents = pairs[0::2], pairs[1::2]
    if (np.abs(exponents) > _GREATEST_EXPONENT).any():
        raise MalformedNetwork("The file holds what is not a finite number.")
    reals: Reals = np.ldexp(mantissas.astype(np.float64), exponents).astype(np.float32)
    if not np.isfinite(reals).all():
        raise MalformedNetwork("The file holds numbers that are too great.")
    return reals


def _expect_consistent(stage: Stage, *, landmarks: int) -> None:
    pixels = stage.anchors.size
    if len(stage.offsets) != pixels:
        raise MalformedNetwork("A stage has not as many anchors as offsets.")
    bounds = (stage.first, pixels), (stage.second, pixels), (stage.anchors, landmarks)
    if any((indices < 0).any() or (indices >= bound).any() for indices, bound in bounds):
        raise MalformedNetwork("A stage refers to pixels or landmarks that it has not.")
