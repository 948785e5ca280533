"""Faces whose people are known, as a set of data: points and numbers, no picture and no name.

A file is in the format safetensors: tensors "points", "quality", "albums", "people", "photos",
"frozen" and "rejected", and under "about" of its metadata, in JSON, the space.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from uuid import UUID

import numpy as np
from numpy.typing import NDArray
from safetensors import safe_open
from safetensors.numpy import save_file

from backend.feedback.selectors.face_corrections import SpokenFace
from backend.people.services.calibration import Calibration
from backend.people.services.grouping.deciding import decide
from backend.people.services.grouping.neighbourhood import KnownFace, Neighbourhood

NOBODY = -1  # that is known
_MOST_OF_ONE = 20  # faces of one person, drawn by lot: nobody is to outweigh all others
_MOST = 400  # faces of one library
_HELD_OUT = 3  # every third person is frozen
_DAY = date(2024, 5, 1)  # of all: that children change is no matter of these parameters

Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class KnownFaces:
    """A row a face. points: (n, dimensions) float16. quality: (n,) float32. albums, people,
    photos: (n,) numbers; a person is of one album, and `NOBODY` where it is not known whose the
    face is. frozen: (n,) bool, by person. rejected: (m, 2): this row is not that person."""

    space: str
    points: NDArray[np.float16]
    quality: NDArray[np.float32]
    albums: Ints
    people: Ints
    photos: Ints
    frozen: NDArray[np.bool_]
    rejected: Ints

    def libraries(self, *, frozen: bool) -> list["KnownFaces"]:
        """One for each album, of the people who are frozen or of the others."""
        return [
            self._take(np.flatnonzero((self.albums == album) & (self.frozen == frozen)))
            for album in np.unique(self.albums[self.frozen == frozen])
        ]

    def without(self, person: int) -> "KnownFaces":
        return self._take(np.flatnonzero(self.people != person))

    def _take(self, rows: NDArray[np.intp]) -> "KnownFaces":
        place = {row: at for at, row in enumerate(rows.tolist())}
        kept = [(place[row], who) for row, who in self.rejected.tolist() if row in place]
        return KnownFaces(
            self.space,
            self.points[rows],
            self.quality[rows],
            self.albums[rows],
            self.people[rows],
            self.photos[rows],
            self.frozen[rows],
            np.array(kept, np.int32).reshape(-1, 2),
        )

    def save(self, path: Path) -> None:
        """The same set is the same bytes."""
        save_file(
            {
                "points": self.points,
                "quality": self.quality,
                "albums": self.albums,
                "people": self.people,
                "photos": self.photos,
                "frozen": self.frozen.astype(np.uint8),
                "rejected": self.rejected,
            },
            path,
            metadata={"about": json.dumps({"space": self.space})},
        )

    @classmethod
    def load(cls, path: Path) -> "KnownFaces":
        with safe_open(path, framework="numpy") as file:
            return cls(
                json.loads(file.metadata()["about"])["space"],
                file.get_tensor("points"),
                file.get_tensor("quality"),
                file.get_tensor("albums"),
                file.get_tensor("people"),
                file.get_tensor("photos"),
                file.get_tensor("frozen").astype(bool),
                file.get_tensor("rejected"),
            )


def known_faces(
    space: str, spoken: Iterable[SpokenFace], rejections: Iterable[tuple[UUID, UUID]]
) -> KnownFaces:
    """In an order that tells nothing; people who are frozen once stay so as the set grows."""
    faces = sorted(_drawn(spoken), key=lambda face: _lot(face.id))
    albums = _numbers(face.owner_id for face in faces)
    people = _numbers(face.person_id for face in faces if face.person_id is not None)
    photos = _numbers(face.asset_id for face in faces)
    rows = {face.id: row for row, face in enumerate(faces)}
    return KnownFaces(
        space=space,
        points=np.array([face.point for face in faces], np.float16),
        quality=np.array([face.quality for face in faces], np.float32),
        albums=np.array([albums[face.owner_id] for face in faces], np.int32),
        people=np.array(
            [NOBODY if (who := face.person_id) is None else people[who] for face in faces], np.int32
        ),
        photos=np.array([photos[face.asset_id] for face in faces], np.int32),
        frozen=np.array([_is_frozen(face) for face in faces], bool),
        rejected=np.array(
            [
                (rows[face], people[person])
                for face, person in rejections
                if face in rows and person in people
            ],
            np.int32,
        ).reshape(-1, 2),
    )


def group(faces: KnownFaces, calibration: Calibration) -> Ints:
    """The number of each face's group, as grouping decides when it sees all of them at once;
    `NOBODY` of those that stay alone."""
    known = [
        KnownFace(UUID(int=row), UUID(int=photo), None, quality, _DAY, point)
        for row, (photo, quality, point) in enumerate(
            zip(
                faces.photos.tolist(),
                faces.quality.tolist(),
                faces.points.astype(np.float32),
                strict=True,
            )
        )
    ]
    moves = decide(Neighbourhood({}, known, {}), calibration, lambda _: set()).moves
    numbers: dict[UUID, int] = {}
    groups = np.full(len(known), NOBODY, np.int32)
    for face, person in moves.items():
        if person is not None:
            groups[face.int] = numbers.setdefault(person, len(numbers))
    return groups


def _drawn(spoken: Iterable[SpokenFace]) -> Iterator[SpokenFace]:
    by_owner = defaultdict[UUID, list[SpokenFace]](list)
    for face in spoken:
        by_owner[face.owner_id].append(face)
    for faces in by_owner.values():
        yield from _some(sorted(faces, key=lambda face: _lot(face.id)))


def _some(faces: Sequence[SpokenFace]) -> Iterator[SpokenFace]:
    of_one = Counter[UUID | None]()
    for face in faces:
        of_one[face.person_id] += 1
        if of_one[face.person_id] <= _MOST_OF_ONE and of_one.total() <= _MOST:
            yield face


def _is_frozen(face: SpokenFace) -> bool:
    """Of nobody it is known whose people it must stay apart from, so its own lot decides."""
    return _lot(face.person_id or face.id)[0] % _HELD_OUT == 0


def _numbers(ids: Iterable[UUID]) -> dict[UUID, int]:
    return {one: number for number, one in enumerate(sorted(set(ids), key=_lot))}


def _lot(one: UUID) -> bytes:
    return sha256(one.bytes).digest()
