"""Points with known distances, and photos that are grouped at once."""

from typing import Any
from uuid import UUID

import numpy as np

from backend.accounts.models import User
from backend.people.models import Face
from backend.people.services.grouping import group_faces
from tests.factories import make_asset, make_face


def near(axis: int, distance: float = 0.0, *, towards: int = 100) -> list[float]:
    """A point beside the unit vector of one axis; different `towards` lie apart from each other."""
    point = np.zeros(128)
    point[axis] = 1
    point[towards] += distance
    return point.tolist()


def photo_of(
    owner: User, *points: list[float], photo: dict[str, Any] | None = None, **fields: Any
) -> list[Face]:
    """A photo with these faces side by side, grouped."""
    asset = make_asset(owner=owner, **(photo or {}))
    faces = [
        make_face(asset=asset, embedding=point, left=0.1 * index, **fields)
        for index, point in enumerate(points)
    ]
    group_faces(asset_id=asset.id)
    return again(*faces)


def again(*faces: Face) -> list[Face]:
    """As they are now."""
    for face in faces:
        face.refresh_from_db()
    return list(faces)


def known(owner: User, name: str, axis: int, faces: int = 3) -> UUID:
    """Somebody with a name and some faces around an axis, each in a photo of its own."""
    from tests.factories import make_person

    person = make_person(owner=owner, name=name)
    for number in range(faces):
        point = near(axis, 0.1, towards=110 + number)
        make_face(asset=make_asset(owner=owner), person=person, embedding=point)
    return person.id
