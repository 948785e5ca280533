"""What a line of text says: a network that reads columns, and CTC (Graves et al., 2006)."""

import math
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from workers.vision.ocr.runtime import Session
from workers.vision.pixels import Pixels

_HEIGHT = 48  # pixels of a line
_NARROWEST = 320
_WIDEST = 3200  # a line longer than 66 times its height is squeezed, so that memory is bounded
_BATCH = 6


class TextRecogniser:
    """Safe to use from several threads."""

    def __init__(self, path: Path, *, threads: int, cuda: bool) -> None:
        self._session = Session(path, threads=threads, cuda=cuda)
        # Class 0 is CTC's blank; the last one, which the file leaves out, is the space.
        self._characters = ["", *self._session.metadata("character").splitlines(), " "]

    def read(self, lines: Sequence[Pixels]) -> list[tuple[str, float]]:
        """The text of each line, and the mean probability of its characters (0 for no text)."""
        order = sorted(range(len(lines)), key=lambda index: _width(lines[index]))
        texts: list[tuple[str, float]] = [("", 0.0)] * len(lines)
        for start in range(0, len(order), _BATCH):  # lines of like width waste no padding
            indexes = order[start : start + _BATCH]
            probabilities = self._session.run(_input([lines[index] for index in indexes]))
            for index, columns in zip(indexes, probabilities, strict=True):
                texts[index] = self._decode(columns)
        return texts

    def _decode(self, columns: NDArray[np.float32]) -> tuple[str, float]:
        """Best path: the likeliest class of each column, repeats merged, blanks dropped."""
        best, sure = columns.argmax(axis=1), columns.max(axis=1)
        characters: list[str] = []
        confidences: list[float] = []
        for label, run in groupby(range(len(best)), key=lambda column: int(best[column])):
            if label != 0:
                characters.append(self._characters[label])
                confidences.append(float(sure[next(run)]))
        return "".join(characters), float(np.mean(confidences)) if confidences else 0.0


def _width(line: Pixels) -> int:
    """Of the line when it is as high as the network wants it."""
    height, width = int(line.shape[0]), int(line.shape[1])
    return min(_WIDEST, max(1, math.ceil(_HEIGHT * width / height)))


def _input(lines: Sequence[Pixels]) -> NDArray[np.float32]:
    """(n, 3, 48, width), BGR of -1 to 1, filled up with zeros on the right."""
    width = max(_NARROWEST, *(_width(line) for line in lines))
    batch = np.zeros((len(lines), 3, _HEIGHT, width), np.float32)
    for row, line in zip(batch, lines, strict=True):
        # Bilinear, as in its training, also where the line shrinks.
        resized = cast(Pixels, cv2.resize(line, (_width(line), _HEIGHT)))
        row[:, :, : resized.shape[1]] = resized[:, :, ::-1].transpose(2, 0, 1) / 127.5 - 1
    return batch
