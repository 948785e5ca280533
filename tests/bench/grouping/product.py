"""Faces through the product's own services and database, one photo at a time."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from tests.bench.grouping.labelled import PointSet
from tests.bench.grouping.metrics import ALONE, Groups

if TYPE_CHECKING:
    from backend.accounts.models import User
    from backend.people.services.calibration import Calibration


def group_by_product(faces: PointSet, *, space: str, order: Iterable[str]) -> Groups:
    """`order`: the photos, as they are uploaded. The library is removed again."""
    from backend.accounts.models import User
    from backend.common.ids import new_id
    from backend.people.models import Face

    owner = User.objects.create_user(email=f"{new_id()}@bench.invalid")
    rows: dict[UUID, int] = {}
    for photo in order:
        rows |= _upload(owner, faces, np.flatnonzero(faces.photo == photo), space)
    groups = np.full(len(faces), ALONE)
    numbers: dict[UUID, int] = {}
    known = Face.objects.filter(owner=owner, person__isnull=False)
    for face_id, person_id in known.values_list("id", "person_id"):
        groups[rows[face_id]] = numbers.setdefault(person_id, len(numbers))
    owner.delete()
    return groups


def _upload(
    owner: "User", faces: PointSet, rows: NDArray[np.int_], version: str
) -> dict[UUID, int]:
    """What the pipeline's stages do: the photo and its faces are recorded, and then grouped.
    Returns the row of each face."""
    from backend.modelhub.models import EmbeddingSpace
    from backend.people.models import Face
    from backend.people.services.grouping import group_faces
    from backend.people.services.recording import record_faces
    from tests.bench.library import add_photo

    space = EmbeddingSpace.objects.get(version=version)
    qualities = faces.quality[rows].tolist()
    asset_id, found = add_photo(owner, faces.points[version][rows], qualities, space)
    record_faces(asset_id=asset_id, result=found, model_version="bench")
    group_faces(asset_id=asset_id)
    ids = Face.objects.filter(asset=asset_id).order_by("left").values_list("id", flat=True)
    return dict(zip(ids, rows.tolist(), strict=True))


def use_space(version: str, calibration: "Calibration") -> None:
    """Makes this the space that grouping asks, calibrated like that."""
    from backend.events.contracts import SpaceKind
    from backend.modelhub.models import EmbeddingSpace, SpaceState

    spaces = EmbeddingSpace.objects.filter(kind=SpaceKind.FACES)
    spaces.update(state=SpaceState.STANDBY)
    EmbeddingSpace.objects.update_or_create(
        kind=SpaceKind.FACES,
        version=version,
        defaults={"state": SpaceState.CURRENT, "calibration": asdict(calibration)},
    )
