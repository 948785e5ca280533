"""From scores to confidences that mean what they say, and to which of them are worth showing.

`calibration.tsv` beside this module is written by `python -m tests.bench.tags --fit`. A line is:
slug, source ("classes" or "scene"), slope, offset, threshold. The confidence is that of Platt
(1999): sigmoid(slope x log-odds + offset). Tags that too few labelled photos show to fit one of
their own share the lines "*word" (single classes) and "*group" (sums over classes).
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from workers.vision.tags.head import Statement

Source = Literal["classes", "scene"]

_SMALLEST = 1e-6  # probabilities nearer to 0 or 1 are rounding


@dataclass(frozen=True, slots=True)
class Calibration:
    source: Source
    slope: float
    offset: float
    threshold: float  # of the confidence; below it the tag is not shown

    def confidence(self, log_odds: float) -> float:
        """0 to 1: of tags with this confidence, that share is right."""
        return self.statement(log_odds).confidence

    def statement(self, log_odds: float) -> Statement:
        """The same, with the threshold beside it."""
        return Statement(self.slope * log_odds + self.offset, self.threshold)


def log_odds(probability: float) -> float:
    bounded = min(max(probability, _SMALLEST), 1 - _SMALLEST)
    return math.log(bounded / (1 - bounded))


@cache
def calibrations() -> Mapping[str, Calibration]:
    """By slug, "*word" and "*group" included."""
    text = (files(__package__) / "calibration.tsv").read_text(encoding="utf-8")
    return {slug: _calibration(*values) for slug, *values in map(str.split, text.splitlines())}


def _calibration(source: str, slope: str, offset: str, threshold: str) -> Calibration:
    kind: Source = "scene" if source == "scene" else "classes"
    return Calibration(kind, float(slope), float(offset), float(threshold))
