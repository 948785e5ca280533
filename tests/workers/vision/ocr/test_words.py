"""Words and Chinese characters lie where they were printed: level, sloping, down and up.

The picture was rendered by tests/data/render_words.py, which also wrote down where each word is.
"""

import itertools
import json
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from workers.inference.engine import Engine
from workers.vision.ocr.reader import Line
from workers.vision.ocr.words import Course, words
from workers.vision.pixels import Pixels, decode

DATA = Path(__file__).parents[3] / "data"
LINE = np.array([[0, 0], [100, 0], [100, 10], [0, 10]], np.float32)


class Printed(NamedTuple):
    text: str
    words: list[tuple[str, NDArray[np.float32]]]  # with their corners, ink only


def printed() -> list[Printed]:
    lines = json.loads((DATA / "words_zh_en.json").read_text(encoding="utf-8"))["lines"]
    return [
        Printed(
            line["text"],
            [(word["text"], np.array(word["polygon"], np.float32)) for word in line["words"]],
        )
        for line in lines
    ]


@pytest.fixture(scope="module")
def page() -> Pixels:
    return decode((DATA / "words_zh_en.png").read_bytes())


@pytest.fixture(scope="module")
def read(engine: Engine, page: Pixels) -> dict[str, Line]:
    """By the text without its spaces, which are a matter of taste between scripts."""
    return {"".join(line.text.split()): line for line in engine.ocr.recognise(page)}


def overlap(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    """Intersection over union of two quadrilaterals."""
    shared, _ = cv2.intersectConvexConvex(one, other)
    return float(shared / (cv2.contourArea(one) + cv2.contourArea(other) - shared))


@pytest.mark.parametrize("line", printed(), ids=lambda line: line.text)
def test_each_word_lies_where_it_was_printed(read: dict[str, Line], line: Printed) -> None:
    """The boxes are as high as the line, the ink is not: two thirds is what can be reached."""
    found = read["".join(line.text.split())].words
    assert [word.text for word in found] == [text for text, _ in line.words]
    overlaps = [
        overlap(word.corners, corners) for word, (_, corners) in zip(found, line.words, strict=True)
    ]
    assert min(overlaps) > 0.4
    assert float(np.mean(overlaps)) > 0.5


def test_on_the_whole_page_the_overlap_is_two_thirds(read: dict[str, Line]) -> None:
    overlaps = [
        overlap(word.corners, corners)
        for line in printed()
        for word, (_, corners) in zip(
            read["".join(line.text.split())].words, line.words, strict=True
        )
    ]
    assert len(overlaps) > 60
    assert float(np.mean(overlaps)) > 0.67


def test_a_line_that_runs_up_is_read_from_below(engine: Engine) -> None:
    sign = np.full((100, 900, 3), 255, np.uint8)
    cv2.putText(sign, "Mind the gap", (40, 65), cv2.FONT_HERSHEY_SIMPLEX, 1.8, (0, 0, 0), 4)
    upwards = np.full((1000, 600, 3), 255, np.uint8)
    upwards[50:950, 200:300] = np.rot90(sign)
    (line,) = engine.ocr.recognise(upwards)
    assert line.text == "Mind the gap"
    heights = [float(word.corners[:, 1].mean()) for word in line.words]
    assert heights == sorted(heights, reverse=True)


def test_words_end_at_spaces_and_wide_characters_stand_alone() -> None:
    text = "到 Hangzhou East站"
    found = words(text, np.linspace(0.05, 0.95, len(text)), LINE, Course.RIGHT)
    assert [word.text for word in found] == ["到", "Hangzhou", "East", "站"]


def test_neighbours_do_not_overlap() -> None:
    text = "西湖 West Lake 5月"
    found = words(text, np.linspace(0.02, 0.98, len(text)), LINE, Course.RIGHT)
    for one, other in itertools.pairwise(found):
        assert one.corners[1][0] <= other.corners[0][0] + 1e-4


def test_a_single_character_has_a_box() -> None:
    (word,) = words("站", np.array([0.5]), LINE, Course.RIGHT)
    assert cv2.contourArea(word.corners) > 0


def test_no_text_has_no_words() -> None:
    assert words("", np.empty(0), LINE, Course.RIGHT) == []
    assert words("  ", np.array([0.2, 0.4]), LINE, Course.RIGHT) == []
