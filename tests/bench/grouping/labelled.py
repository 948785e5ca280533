"""Faces whose people are known, as points: what grouping is measured on.

Three sets: ORL as it is, ORL with synthetic variants of it, and the photos and film frames labelled
by hand with theirs. A variant is cut out around the face and is a photo of its own. Points are
those of the product's own detector, alignment and networks; a face that the detector does not find
in its variant is left out, as in an album.

Looking at some 2,500 faces takes minutes, so the points are kept under `.data/bench`, by what they
depend on: the versions of the detector and of the networks, the labels, and the making of variants.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from tests.evaluation import alterations, augment, faces, labelled_faces
from tests.evaluation.augment import FACE_VARIANTS, vary
from tests.evaluation.faces import PEOPLE_PACKAGES, Box, FaceSet, LabelledFace, colour_faces, orl
from tests.evaluation.photos import DATA
from workers.vision.faces.recogniser import FaceRecogniser, RecognisedFace
from workers.vision.pixels import Pixels

AS_IT_IS = "as it is"
_CACHE = Path(__file__).resolve().parents[3] / ".data" / "bench"
_LABELS = (DATA / "identities.json", DATA / "faces.json")
_MAKING = (augment, alterations, labelled_faces, faces)
_VARIANTS = 4  # of each face, drawn out of all
_MARGIN = 0.8  # kept around a face, in fractions of its size
_ENLARGED = 3  # ORL's pictures are 92 pixels wide, less than detectors are made for
_WHOLE: Box = (0.0, 0.0, 1.0, 1.0)
_Row = tuple[str, str, str, RecognisedFace]  # who, photo, how


@dataclass(frozen=True, slots=True)
class PointSet:
    """Columns of equal length, a row a face."""

    name: str
    who: NDArray[np.str_]
    photo: NDArray[np.str_]
    how: NDArray[np.str_]
    quality: NDArray[np.float64]
    points: dict[str, NDArray[np.float32]]  # by the version of the space: (faces, dimensions)
    unsure: frozenset[frozenset[str]] = frozenset()  # pairs of names that may be one person

    def __len__(self) -> int:
        return len(self.who)

    def take(self, rows: NDArray[np.int_]) -> "PointSet":
        return replace(
            self,
            who=self.who[rows],
            photo=self.photo[rows],
            how=self.how[rows],
            quality=self.quality[rows],
            points={version: points[rows] for version, points in self.points.items()},
        )

    def of(self, people: Iterable[str]) -> "PointSet":
        return self.take(np.flatnonzero(np.isin(self.who, sorted(people))))


def point_sets(versions: Sequence[str]) -> tuple[PointSet, ...]:
    """ORL, ORL with variants, colour photos with variants, the last two in one."""
    grey = _kept("orl", orl, versions)
    colour = _kept("colour", lambda: colour_faces(PEOPLE_PACKAGES), versions)
    return (
        replace(grey.take(np.flatnonzero(grey.how == AS_IT_IS)), name="ORL"),
        replace(grey, name="ORL and variants"),
        replace(colour, name="colour photos and variants"),
        _joined("all of them", grey, colour),
    )


def _joined(name: str, *sets: PointSet) -> PointSet:
    """As one album; nobody is in two of the sets."""
    return PointSet(
        name,
        who=np.concatenate([one.who for one in sets]),
        photo=np.concatenate([one.photo for one in sets]),
        how=np.concatenate([one.how for one in sets]),
        quality=np.concatenate([one.quality for one in sets]),
        points={
            version: np.concatenate([one.points[version] for one in sets])
            for version in sets[0].points
        },
        unsure=frozenset().union(*(one.unsure for one in sets)),
    )


def _kept(name: str, load: Callable[[], FaceSet], versions: Sequence[str]) -> PointSet:
    path = _CACHE / f"faces-{name}-{_key(versions)}.npz"
    faces = load()
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        rows = list(_look_at_all(faces, versions))
        columns = {
            "who": np.array([row[0] for row in rows]),
            "photo": np.array([row[1] for row in rows]),
            "how": np.array([row[2] for row in rows]),
            "quality": np.array([row[3].quality for row in rows]),
        } | {version: np.stack([row[3].points[version] for row in rows]) for version in versions}
        with path.open("wb") as file:
            np.savez(file, allow_pickle=False, **columns)
    with np.load(path) as kept:
        points = {version: kept[version] for version in versions}
        return PointSet(
            name, kept["who"], kept["photo"], kept["how"], kept["quality"], points, faces.unsure
        )


def _key(versions: Sequence[str]) -> str:
    numbers = (_VARIANTS, _MARGIN, _ENLARGED)
    key = sha256(repr((sorted(versions), FaceRecogniser.version, numbers)).encode())
    for path in (*_LABELS, *(Path(str(module.__file__)) for module in _MAKING)):
        key.update(path.read_bytes())
    return key.hexdigest()[:12]


def _look_at_all(faces: FaceSet, versions: Sequence[str]) -> Iterator[_Row]:
    recogniser = FaceRecogniser(torch.device("cpu"))
    try:
        for labelled in faces.faces():
            yield from _look_at(labelled, recogniser, versions)
    finally:
        recogniser.close()


def _look_at(
    labelled: LabelledFace, recogniser: FaceRecogniser, versions: Sequence[str]
) -> Iterator[_Row]:
    """The face where it stands in its picture, and its variants."""
    cut, box = _cut_out(labelled)
    name = f"{labelled.picture.name}"
    seed = sha256(f"{name} {labelled.face.who}".encode()).digest()
    drawn = np.random.default_rng(int.from_bytes(seed[:8], "big"))
    chosen = drawn.choice(sorted(FACE_VARIANTS), _VARIANTS, replace=False)
    if (face := _recognise(recogniser, cut, box, versions)) is not None:
        yield labelled.face.who, name, AS_IT_IS, face
    for how in chosen:
        variant = vary(cut, str(how), box=box, seed=int.from_bytes(seed[8:12], "big"))
        moved = variant.box(box, of=cut)
        face = _recognise(recogniser, variant.picture, moved, versions)
        if face is not None:
            yield labelled.face.who, f"{name} {labelled.face.who} {how}", str(how), face


def _cut_out(labelled: LabelledFace) -> tuple[Pixels, Box]:
    """The face with a margin, and its box in that."""
    picture = labelled.picture.pixels()
    if labelled.face.box is None:
        return cv2.resize(picture, None, fx=_ENLARGED, fy=_ENLARGED), _WHOLE  # type: ignore[return-value]
    rows, columns = picture.shape[:2]
    left, top, width, height = labelled.face.box
    low_x, low_y = max(0.0, left - _MARGIN * width), max(0.0, top - _MARGIN * height)
    high_x = min(1.0, left + (1 + _MARGIN) * width)
    high_y = min(1.0, top + (1 + _MARGIN) * height)
    x, y = round(low_x * columns), round(low_y * rows)
    cut = picture[y : round(high_y * rows), x : round(high_x * columns)]
    across, down = cut.shape[1], cut.shape[0]
    return np.ascontiguousarray(cut), (
        (left * columns - x) / across,
        (top * rows - y) / down,
        width * columns / across,
        height * rows / down,
    )


def _recognise(
    recogniser: FaceRecogniser, picture: Pixels, box: Box, versions: Sequence[str]
) -> RecognisedFace | None:
    """The detected face whose middle lies in the box; of several the largest."""
    rows, columns = picture.shape[:2]
    left, top, width, height = box

    def is_meant(face: RecognisedFace) -> bool:
        x = (face.box[0] + face.box[2]) / 2 / columns
        y = (face.box[1] + face.box[3]) / 2 / rows
        return bool(left <= x <= left + width and top <= y <= top + height)

    found = [face for face in recogniser.recognise(picture, spaces=versions) if is_meant(face)]
    return max(found, key=lambda face: float(np.ptp(face.box[[0, 2]])), default=None)
