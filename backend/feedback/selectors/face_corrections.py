"""Whose faces are, by their owners' word: what grouping can be held against."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from django.db.models import Exists, OuterRef, Q, QuerySet
from numpy.typing import NDArray

from backend.modelhub.models import EmbeddingSpace
from backend.people.models import Face, FaceEmbedding, FaceRejection, Person


@dataclass(frozen=True, slots=True)
class SpokenFace:
    """person: whose it is, or None where only whose it is not was said. point: (dimensions,)."""

    id: UUID
    owner_id: UUID
    person_id: UUID | None
    asset_id: UUID
    quality: float
    point: NDArray[np.float32]


def known_faces() -> QuerySet[Face]:
    """Faces in photos that can be seen, of owners who teach: those that the owner confirmed, moved
    or split off, and all of people into whom the owner has merged others."""
    merged = Person.objects.filter(merged_into=OuterRef("person"))
    return _seen().filter(Q(is_confirmed=True) | Exists(merged), person__isnull=False)


def spoken_faces(space: EmbeddingSpace) -> Iterator[SpokenFace]:
    """Those, and faces of which the owner said whose they are not; in no order that matters."""
    rejected = _seen().filter(Exists(FaceRejection.objects.filter(face=OuterRef("pk"))))
    known = set(known_faces().values_list("pk", flat=True))
    rows = FaceEmbedding.objects.filter(
        Q(face__in=known_faces()) | Q(face__in=rejected), space=space
    ).select_related("face")
    for row in rows.order_by("face_id").iterator():
        yield SpokenFace(
            id=row.face_id,
            owner_id=row.owner_id,
            person_id=row.face.person_id if row.face_id in known else None,
            asset_id=row.face.asset_id,
            quality=row.face.quality,
            point=row.embedding.to_numpy().astype(np.float32),
        )


def rejections() -> list[tuple[UUID, UUID]]:
    """(face, person): this face is not that person."""
    rows = FaceRejection.objects.filter(face__in=_seen()).order_by("face_id", "person_id")
    return list(rows.values_list("face_id", "person_id"))


def _seen() -> QuerySet[Face]:
    return Face.objects.filter(asset__is_visible=True, owner__teaches_models=True, is_ignored=False)
