"""From a picture to its lines of text, in reading order."""

import threading
from dataclasses import dataclass
from itertools import pairwise
from typing import cast

import cv2
import numpy as np

from workers.inference import weights
from workers.vision.ocr.detector import Quadrangle, TextDetector
from workers.vision.ocr.recogniser import ReadText, TextRecogniser
from workers.vision.ocr.words import Course, Word, words
from workers.vision.pixels import Pixels

VERSION = "pp-ocrv6-small-3.10.0-2"  # 2: with words, and lines that run up

# Most photos hold no text. A glance at a small copy finds that out in a fifth of the time; only
# when something legible is found there is the picture looked at closely (docs/models.md).
_GLANCE_SIDE = 736
_CLOSE_SIDE = 1536
_GLANCE_REGIONS = 6
_CONFIDENCE_FLOOR = 0.6
_SHORT_CONFIDENCE_FLOOR = 0.8
_LONGEST_TEXT = 1000
_UPRIGHT = 1.5  # times as high as wide: the line runs down, or up, and is turned


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    confidence: float
    corners: Quadrangle  # pixels of the picture
    words: tuple[Word, ...]  # in reading order


class TextReader:
    """Safe to use from several threads."""

    version = VERSION

    def __init__(self, *, threads: int, cuda: bool) -> None:
        self._detector = TextDetector(weights.TEXT_DETECTION.verified(), threads=threads, cuda=cuda)
        self._recogniser = TextRecogniser(
            weights.TEXT_RECOGNITION.verified(), threads=threads, cuda=cuda
        )
        # A close look needs some hundred MiB for a moment: photos full of text take turns.
        self._close_look = threading.Lock()

    def recognise(self, picture: Pixels) -> list[Line]:
        """Lines that were read with some certainty. Raises EngineError."""
        regions = self._detector.detect(picture, longest_side=_GLANCE_SIDE)
        if max(picture.shape[:2]) > _GLANCE_SIDE:
            largest = sorted(regions, key=cv2.contourArea, reverse=True)[:_GLANCE_REGIONS]
            if not self._read(picture, largest):
                return []
            with self._close_look:
                regions = self._detector.detect(picture, longest_side=_CLOSE_SIDE)
        return self._read(picture, reading_order(regions))

    def _read(self, picture: Pixels, regions: list[Quadrangle]) -> list[Line]:
        """Whether an upright line runs down or up, the surer reading tells."""
        tried = [(region, course) for region in regions for course in _courses(region)]
        texts = iter(self._recogniser.read([straighten(picture, *one) for one in tried]))
        readings = ([(course, next(texts)) for course in _courses(region)] for region in regions)
        surest = (max(either, key=lambda reading: reading[1].confidence) for either in readings)
        return [
            _line(region, course, read)
            for region, (course, read) in zip(regions, surest, strict=True)
            if _is_legible(read.text.strip(), read.confidence)
        ]

    def warm_up(self) -> None:
        blank = np.full((64, 320, 3), 255, np.uint8)
        self._detector.detect(blank, longest_side=_GLANCE_SIDE)
        self._recogniser.read([blank])

    def close(self) -> None:
        """Nothing to finish: every call runs in its caller's thread."""


def _line(region: Quadrangle, course: Course, read: ReadText) -> Line:
    text, centres = read.text[:_LONGEST_TEXT], read.centres[:_LONGEST_TEXT]
    found = words(text, centres, region, course)
    return Line(text.strip(), read.confidence, region, tuple(found))


def _is_legible(text: str, confidence: float) -> bool:
    """Textures read as one letter or figure with great certainty; one Chinese character may count.

    The surer the shorter: at least 0.6, and 0.8 for fewer than three characters.
    """
    if len(text) == 1 and text.isascii():
        return False
    floor = _CONFIDENCE_FLOOR if len(text) > 2 else _SHORT_CONFIDENCE_FLOOR
    return confidence >= floor and any(character.isalnum() for character in text)


def reading_order(regions: list[Quadrangle]) -> list[Quadrangle]:
    """Rows from top to bottom, and from left to right within a row.

    A region belongs to the row of the one above when their middles are closer than half a line.
    """
    by_height = sorted(regions, key=lambda region: float(region[:, 1].mean()))
    row, rows = 0, [0] * len(by_height)
    for index, (above, below) in enumerate(pairwise(by_height), start=1):
        line = min(float(np.ptp(above[:, 1])), float(np.ptp(below[:, 1])))
        if float(below[:, 1].mean() - above[:, 1].mean()) > line / 2:
            row += 1
        rows[index] = row
    keyed = zip(rows, by_height, strict=True)
    return [region for _row, region in sorted(keyed, key=lambda pair: (pair[0], pair[1][0, 0]))]


def _courses(region: Quadrangle) -> tuple[Course, ...]:
    width, height = _size(region)
    return (Course.DOWN, Course.UP) if height >= _UPRIGHT * width else (Course.RIGHT,)


def _size(region: Quadrangle) -> tuple[int, int]:
    """Width and height in whole pixels, at least one each."""
    width = max(np.linalg.norm(region[1] - region[0]), np.linalg.norm(region[2] - region[3]))
    height = max(np.linalg.norm(region[3] - region[0]), np.linalg.norm(region[2] - region[1]))
    return max(1, int(width)), max(1, int(height))


def straighten(picture: Pixels, region: Quadrangle, course: Course) -> Pixels:
    """The region as a level rectangle, turned so that its text runs to the right."""
    size = _size(region)
    target = np.array([[0, 0], [size[0], 0], size, [0, size[1]]], np.float32)
    transform = cv2.getPerspectiveTransform(region, target)
    line = cv2.warpPerspective(
        picture, transform, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return cast(Pixels, np.rot90(line, course.value))
