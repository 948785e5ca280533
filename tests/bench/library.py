"""Fills a library with faces by COPY: what would take the pipeline days takes seconds."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from io import BytesIO
from uuid import UUID

import numpy as np
from django.db import connection
from numpy.typing import NDArray

from backend.accounts.models import User
from backend.common.ids import new_id
from backend.events.contracts import SpaceKind
from backend.events.results import FacesFound, FoundFace, SpacePoint
from backend.modelhub.models import EmbeddingSpace, SpaceState
from backend.photos.models import Asset
from tests.bench.crowd import Crowd

_FACES_A_PHOTO = 2
_NAMED = 12  # people that the owner has given a name: those with most faces
_START = datetime(2010, 1, 1, 12, tzinfo=UTC)
_FACE = ("detected", 0.1, 0.1, 0.2, 0.2, "[]", 0.99, "", False, False, "bench", _START)
_HEADER = b"PGCOPY\n\xff\r\n\0" + bytes(8)  # PostgreSQL's binary COPY format
_TRAILER = b"\xff\xff"


def face_space(version: str, dimensions: int) -> EmbeddingSpace:
    space, _ = EmbeddingSpace.objects.get_or_create(
        kind=SpaceKind.FACES,
        version=version,
        defaults={"dimensions": dimensions, "state": SpaceState.CURRENT},
    )
    return space


def fill_library(owner: User, faces: Crowd, space: EmbeddingSpace) -> list[UUID | None]:
    """Two faces a photo. Everybody who is there more than once is known: returns who, by number."""
    counts = np.bincount(faces.who)
    people = [new_id() if count > 1 else None for count in counts.tolist()]
    frequent = set(np.argsort(-counts)[:_NAMED].tolist())
    photos = [new_id() for _ in range(-(-len(faces.who) // _FACES_A_PHOTO))]
    ids = [new_id() for _ in range(len(faces.who))]
    _copy(
        "people_person",
        ("id", "owner_id", "name", "is_hidden", "cover_is_chosen", "created_at", "updated_at"),
        (
            (person, owner.id, _name(number, frequent), False, False, _START, _START)
            for number, person in enumerate(people)
            if person is not None
        ),
    )
    template = _photo(owner, _START)
    columns = tuple(template)
    _copy(
        "photos_asset",
        columns,
        (
            tuple((template | _of(photo, _START + timedelta(hours=number))).values())
            for number, photo in enumerate(photos)
        ),
    )
    _copy(
        "people_face",
        (
            *("id", "owner_id", "asset_id", "person_id", "quality", "source"),
            *("left", "top", "width", "height", "landmarks", "score", "crop_key"),
            *("is_confirmed", "is_ignored", "model_version", "created_at"),
        ),
        (
            (face, owner.id, photos[row // _FACES_A_PHOTO], people[who], quality, *_FACE)
            for row, (face, who, quality) in enumerate(
                zip(ids, faces.who.tolist(), _qualities(len(ids)), strict=True)
            )
        ),
    )
    _copy_points(owner, ids, faces.points, space)
    with connection.cursor() as cursor:
        for table in ("people_person", "photos_asset", "people_face", "people_faceembedding"):
            cursor.execute(f"VACUUM ANALYZE {table}")
    return people


def add_photo(
    owner: User, points: NDArray[np.float32], qualities: Sequence[float], space: EmbeddingSpace
) -> tuple[UUID, FacesFound]:
    """A photo whose faces are about to be recorded; and those, side by side."""
    asset = Asset.objects.create(
        id=(asset_id := new_id()),
        owner=owner,
        original_key="bench",
        filename="bench.jpg",
        size=1,
        sha256=sha256(asset_id.bytes).hexdigest(),
        uploaded_at=_START,
        captured_at=_START,
        captured_local_date=_START.date(),
    )
    found = tuple(
        FoundFace(
            left=place / len(points),
            top=0.0,
            width=1 / len(points),
            height=1.0,
            landmarks=(),
            score=1.0,
            quality=quality,
            points=(SpacePoint(space.version, tuple(point.tolist())),),
            crop_key="",
        )
        for place, (point, quality) in enumerate(zip(points, qualities, strict=True))
    )
    return asset.id, FacesFound(found)


def _name(number: int, named: set[int]) -> str:
    return f"Person {number}" if number in named else ""


def _qualities(count: int) -> list[float]:
    """Most faces of an album are clear."""
    drawn: list[float] = np.random.default_rng(3).beta(6, 2, size=count).round(3).tolist()
    return drawn


def _photo(owner: User, taken: datetime) -> dict[str, object]:
    """A row of photos_asset, by column; defaults are those of the model."""
    asset = Asset(
        id=new_id(),
        owner=owner,
        original_key="bench",
        filename="bench.jpg",
        size=1,
        uploaded_at=taken,
        updated_at=taken,
    )
    values = {
        str(field.column): field.get_prep_value(getattr(asset, field.attname))
        for field in Asset._meta.concrete_fields
    }
    return values | {"metadata": "{}", "thumbhash": b""} | _of(asset.id, taken)


def _of(photo: UUID, taken: datetime) -> dict[str, object]:
    return {
        "id": photo,
        "sha256": sha256(photo.bytes).hexdigest(),
        "captured_at": taken,
        "captured_local_date": taken.date(),
    }


def _copy(table: str, columns: Iterable[str], rows: Iterator[tuple[object, ...]]) -> None:
    names = ", ".join(f'"{column}"' for column in columns)
    with connection.cursor() as cursor, cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _copy_points(
    owner: User, faces: list[UUID], points: NDArray[np.float32], space: EmbeddingSpace
) -> None:
    """Rows of equal length in PostgreSQL's binary format, written as one array."""
    dimensions = points.shape[1]
    row = np.dtype(
        [
            *(("fields", ">i2"), ("face_length", ">i4"), ("face", "V16")),
            *(("owner_length", ">i4"), ("owner", "V16")),
            *(("space_length", ">i4"), ("space", ">i8")),
            *(("point_length", ">i4"), ("dimensions", ">i2"), ("unused", ">i2")),
            ("point", ">f2", (dimensions,)),
        ]
    )
    rows = np.zeros(len(faces), row)
    rows["fields"], rows["face_length"], rows["owner_length"] = 4, 16, 16
    rows["space_length"], rows["point_length"] = 8, 4 + 2 * dimensions
    rows["face"] = np.frombuffer(b"".join(face.bytes for face in faces), "V16")
    rows["owner"] = np.void(owner.id.bytes)
    rows["space"], rows["dimensions"], rows["point"] = space.pk, dimensions, points
    stream = BytesIO(_HEADER + rows.tobytes() + _TRAILER)
    with (
        connection.cursor() as cursor,
        cursor.copy(
            "COPY people_faceembedding (face_id, owner_id, space_id, embedding)"
            " FROM STDIN (FORMAT binary)"
        ) as copy,
    ):
        while some := stream.read(1 << 20):
            copy.write(some)
