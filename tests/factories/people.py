from collections.abc import Sequence
from typing import Any

import numpy as np

from backend.accounts.models import User
from backend.common.ids import new_id
from backend.events.contracts import SpaceKind
from backend.people.models import Face, FaceEmbedding, Person
from backend.photos.models import Asset
from backend.storage import keys
from tests.factories.spaces import make_space

FACE_SPACE = "test-faces-1"
_DIMENSIONS = 128


def make_person(*, owner: User, **fields: Any) -> Person:
    """Nameless unless a name is given, and without faces."""
    return Person.objects.create(owner=owner, **fields)


def make_face(
    *,
    asset: Asset,
    person: Person | None = None,
    embedding: Sequence[float] | None = None,
    space: str = FACE_SPACE,
    **fields: Any,
) -> Face:
    """A face in the middle of the photo, with a point of unit length at random, or `embedding`.

    The person's first face becomes its cover.
    """
    face_id = new_id()
    defaults: dict[str, Any] = {
        "left": 0.4,
        "top": 0.3,
        "width": 0.2,
        "height": 0.25,
        "landmarks": [[0.45, 0.38], [0.55, 0.38], [0.5, 0.43], [0.46, 0.48], [0.54, 0.48]],
        "score": 0.99,
        "crop_key": keys.face_crop(asset.owner_id, asset.id, face_id.bytes),
        "model_version": "test-detector-1",
    }
    face = Face.objects.create(
        id=face_id, owner_id=asset.owner_id, asset=asset, person=person, **(defaults | fields)
    )
    give_point(face=face, embedding=embedding or _direction(face_id.int), space=space)
    if person is not None and person.cover_id is None:
        person.cover = face
        person.save(update_fields=["cover"])
    return face


def give_point(*, face: Face, embedding: Sequence[float], space: str = FACE_SPACE) -> FaceEmbedding:
    """Puts the face at a point of a space; see `make_space`."""
    return FaceEmbedding.objects.create(
        face=face,
        owner_id=face.owner_id,
        space=make_space(kind=SpaceKind.FACES, version=space, dimensions=len(embedding)),
        embedding=list(embedding),
    )


def _direction(seed: int) -> list[float]:
    vector = np.random.default_rng(seed).normal(size=_DIMENSIONS)
    unit: list[float] = (vector / np.linalg.norm(vector)).tolist()
    return unit
