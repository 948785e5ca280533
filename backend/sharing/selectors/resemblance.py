"""Whether a nameless person of one library and a named one of another have the same face.

Surer than grouping has to be: only people with several clear faces are compared, all of these with
all of the other's, and the likeliest must be far likelier than the next.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from django.db.models import Count, Q
from numpy.typing import NDArray

from backend.modelhub.models import EmbeddingSpace
from backend.people.models import FaceEmbedding, Person
from backend.people.selectors.clearest import clearest_faces
from backend.people.services.calibration import Calibration

SURE = 0.5  # mean probability, over all pairs of faces, that they are one; grouping asks for 0.1
MARGIN = 0.2  # by which the next of the same library must be less likely
SEVERAL = 3  # faces that a person is known by, at least
_LOOKED_AT = 8  # the clearest faces of each
_MOST_PEOPLE = 2000  # of each library, those seen most often

Points = NDArray[np.float32]  # (faces, dimensions), of unit length
People = Mapping[UUID, Points]


@dataclass(frozen=True, slots=True)
class Resemblance:
    nameless: UUID
    named: UUID
    likeness: float


def known_faces(*, owner_id: UUID, space: EmbeddingSpace, named: bool) -> People:
    """The clear faces of people with a name, or of those without, who have several."""
    seen = Count("faces", filter=Q(faces__is_ignored=False))
    people = (
        Person.objects.filter(owner=owner_id, merged_into=None, is_hidden=False)
        .filter(~Q(name="") if named else Q(name=""))
        .annotate(seen=seen)
        .filter(seen__gte=SEVERAL)
        .order_by("-seen", "id")
        .values_list("id", flat=True)[:_MOST_PEOPLE]
    )
    clearest = clearest_faces(person_ids=list(people), most=_LOOKED_AT)
    whose = {face: person for person, faces in clearest.items() for face in faces}
    rows = FaceEmbedding.objects.filter(space=space, face__in=list(whose)).values_list(
        "face", "embedding"
    )
    points: dict[UUID, list[NDArray[np.float32]]] = {}
    for face, embedding in rows:
        points.setdefault(whose[face], []).append(np.array(embedding, np.float32))
    return {person: np.stack(found) for person, found in points.items() if len(found) >= SEVERAL}


def resemblances(
    nameless: People, named: People, calibration: Calibration
) -> Iterator[Resemblance]:
    """Of each nameless person the one with a name whose face it surely is, if there is one."""
    if not nameless or not named:
        return
    stricter = calibration.among(len(nameless) + len(named))
    keys = list(named)
    centres = np.stack([named[key].mean(axis=0) for key in keys])
    for person, points in nameless.items():
        far = np.linalg.norm(centres - points.mean(axis=0), axis=1)
        near = [keys[index] for index in np.flatnonzero(far < stricter.radius)]
        found = sorted(
            ((_likeness(points, named[key], stricter), key) for key in near), reverse=True
        )
        if not found or found[0][0] < SURE:
            continue
        if len(found) > 1 and found[0][0] - found[1][0] < MARGIN:
            continue
        yield Resemblance(person, found[0][1], found[0][0])


def _likeness(one: Points, other: Points, calibration: Calibration) -> float:
    distances = np.linalg.norm(one[:, None, :] - other[None, :, :], axis=2)
    return float(calibration.alike(distances.astype(np.float64)).mean())
