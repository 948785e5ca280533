"""What a line of text says: a network that reads columns, and CTC (Graves et al., 2006)."""

import math
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple, cast

import cv2
import numpy as np
from numpy.typing import NDArray

from workers.vision.ocr.runtime import Session
from workers.vision.pixels import Pixels

_HEIGHT = 48  # pixels of a line
_NARROWEST = 320
_WIDEST = 3200  # a line longer than 66 times its height is squeezed, so that memory is bounded
_BATCH = 6
_BATCH_WIDTH = 3200  # pixels of all its lines together, padding included: about 100 MiB of answers


class ReadText(NamedTuple):
    """`centres`: where each character of `text` stands along the line, (n,), from 0 to 1."""

    text: str
    confidence: float  # mean probability of the characters; 0 for no text
    centres: NDArray[np.float64]


class TextRecogniser:
    """Safe to use from several threads."""

    def __init__(self, path: Path, *, threads: int, cuda: bool) -> None:
        self._session = Session(path, threads=threads, cuda=cuda)
        # Class 0 is CTC's blank; the last one, which the file leaves out, is the space.
        self._characters = ["", *self._session.metadata("character").splitlines(), " "]

    def read(self, lines: Sequence[Pixels]) -> list[ReadText]:
        """What each line says."""
        texts = [ReadText("", 0.0, np.empty(0))] * len(lines)
        for indexes in batches([_width(line) for line in lines]):
            batch = _input([lines[index] for index in indexes])
            for index, columns in zip(indexes, self._session.run(batch), strict=True):
                column_width = batch.shape[-1] / len(columns)
                texts[index] = self._decode(columns, column_width / _width(lines[index]))
        return texts

    def _decode(self, columns: NDArray[np.float32], column_width: float) -> ReadText:
        """Best path: the likeliest class of each column, repeats merged, blanks dropped.

        `column_width`: how much of the line one column is; the padding behind it has columns too.
        """
        best, sure = columns.argmax(axis=1), columns.max(axis=1)
        characters: list[str] = []
        confidences: list[float] = []
        centres: list[float] = []
        for label, run in groupby(range(len(best)), key=lambda column: int(best[column])):
            if label != 0:
                places = list(run)
                characters.append(self._characters[label])
                confidences.append(float(sure[places[0]]))
                centres.append(min(1.0, ((places[0] + places[-1] + 1) / 2) * column_width))
        confidence = float(np.mean(confidences)) if confidences else 0.0
        return ReadText("".join(characters), confidence, np.array(centres))


def batches(widths: Sequence[int]) -> Iterator[list[int]]:
    """Which lines are read together, by index: those of like width, which wastes no padding.

    A batch takes the memory of as many lines as it has, all as wide as its widest.
    """
    batch: list[int] = []
    for index in sorted(range(len(widths)), key=widths.__getitem__):  # the next is the widest
        padded = (len(batch) + 1) * max(_NARROWEST, widths[index])
        if batch and (len(batch) == _BATCH or padded > _BATCH_WIDTH):
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch


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
