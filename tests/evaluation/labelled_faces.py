"""What a set of labelled faces is, and its split by person."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import groupby
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.evaluation.photos import pixels

Box = tuple[float, float, float, float]  # left, top, width, height in fractions of the picture


@dataclass(frozen=True, slots=True)
class Face:
    who: str
    box: Box | None  # None: the picture is nothing but the face
    seen: frozenset[str] = frozenset()  # how: "profile", "occluded", "small", ...


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo or one frame of a film, labelled completely."""

    name: str  # unique in the set
    path: Path
    frame: int | None
    faces: tuple[Face, ...]
    likenesses: tuple[Box, ...] = ()  # painted or modelled faces: no person may be made of them
    ignore: tuple[Box, ...] = ()  # a detection here is neither right nor wrong
    part: tuple[int, int, int, int] | None = None  # left, top, width, height in pixels of the file

    @property
    def occasion(self) -> str:
        """Pictures of one occasion resemble each other for more than the person's sake."""
        return self.path.name if self.frame is not None else self.name

    def pixels(self) -> NDArray[np.uint8]:
        """Upright RGB, (height, width, 3). Frames of one film are read one after the other."""
        whole = pixels(self.path) if self.frame is None else _frame(self.path, self.frame)
        if self.part is None:
            return whole
        left, top, width, height = self.part
        return np.ascontiguousarray(whole[top : top + height, left : left + width])


@dataclass(frozen=True, slots=True)
class LabelledFace:
    picture: Picture
    face: Face


@dataclass(frozen=True, slots=True)
class FaceSet:
    name: str
    licence: str
    colour: bool
    pictures: tuple[Picture, ...]
    missing: tuple[str, ...]  # labelled, but their package could not be fetched
    unsure: frozenset[frozenset[str]] = frozenset()  # pairs of names that may be one person
    strangers: frozenset[str] = frozenset()  # names that may be one person with each other

    def faces(self) -> list[LabelledFace]:
        return [LabelledFace(p, face) for p in self.pictures for face in p.faces]

    def people(self) -> Counter[str]:
        """How many faces each person has."""
        return Counter(labelled.face.who for labelled in self.faces())

    def same(self, one: str, other: str) -> bool | None:
        """Whether two names are one person; None: nobody can tell, do not count the pair."""
        if one == other:
            return True
        doubtful = frozenset({one, other}) in self.unsure or {one, other} <= self.strangers
        return None if doubtful else False


@dataclass(frozen=True, slots=True)
class Split:
    """No person is on both sides. Thresholds are chosen on `tune`, figures are taken on `test`."""

    tune: list[LabelledFace]
    test: list[LabelledFace]


def split_by_person(faces: Iterable[LabelledFace], *, test_share: float = 0.5) -> Split:
    """The same people always fall on the same side; those with several faces are dealt evenly."""
    faces = list(faces)
    counts = Counter(labelled.face.who for labelled in faces)
    ranked = sorted(counts, key=lambda who: (counts[who] < 2, sha256(who.encode()).digest()))
    testing: set[str] = set()
    for _, alike in groupby(ranked, key=lambda who: counts[who] < 2):
        people = list(alike)
        testing |= set(people[: round(len(people) * test_share)])
    return Split(
        tune=[labelled for labelled in faces if labelled.face.who not in testing],
        test=[labelled for labelled in faces if labelled.face.who in testing],
    )


@cache
def _frame(film: Path, number: int) -> NDArray[np.uint8]:
    """Decodes from the start: seeking is not exact in every film."""
    capture = cv2.VideoCapture(str(film))
    try:
        for _ in range(number):
            capture.grab()
        there, bgr = capture.read()
    finally:
        capture.release()
    if not there:
        raise ValueError(f"{film.name} has no frame {number}")
    return np.ascontiguousarray(bgr[:, :, ::-1])
