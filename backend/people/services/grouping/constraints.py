"""Who cannot be one person, whatever their faces say."""

from collections.abc import Sequence
from uuid import UUID

import numpy as np

from .linkage import Mask
from .neighbourhood import KnownFace, KnownPerson, Neighbourhood

_YEAR = 365.25  # days
_HEAD_START = 3.0  # years


def barred_pairs(around: Neighbourhood) -> Mask:
    """Cannot-links between nodes: first the loose faces, then the settled people, as in `around`.

    That two people were seen together is not among them: `Graph` asks, where it matters.
    """
    people = [around.people[person_id] for person_id in around.settled]
    first = len(around.loose)
    barred = np.zeros((first + len(people),) * 2, dtype=bool)
    for mates in _photo_mates(around):
        barred[np.ix_(mates, mates)] = True
    rows = {face.id: row for row, face in enumerate(around.loose)}
    columns = {person.id: column for column, person in enumerate(people, start=first)}
    for face in around.loose:
        if face.asset_id not in around.mirrors:
            for person_id in around.seen_in.get(face.asset_id, frozenset()):
                barred[rows[face.id], columns[person_id]] = True
    for face_id, person_id in around.rejected:
        barred[rows[face_id], columns[person_id]] = True
    for one, other in around.distinct:
        barred[columns[one], columns[other]] = True
    _bar_unborn(barred, around, people)
    return np.asarray(barred | barred.T)


def _photo_mates(around: Neighbourhood) -> list[list[int]]:
    """Loose faces by photo, where one photo shows a person once."""
    rows: dict[UUID, list[int]] = {}
    for row, face in enumerate(around.loose):
        if face.asset_id not in around.mirrors:
            rows.setdefault(face.asset_id, []).append(row)
    return [mates for mates in rows.values() if len(mates) > 1]


def reserved_pairs(around: Neighbourhood) -> Mask:
    """Pairs of people that only the owner makes one, having spoken about both."""
    kept = np.array(
        [False] * len(around.loose)
        + [around.people_stay or around.people[found].kept for found in around.settled],
        dtype=bool,
    )
    return np.asarray(np.logical_and.outer(kept, kept))


def _bar_unborn(barred: Mask, around: Neighbourhood, people: Sequence[KnownPerson]) -> None:
    for column, person in enumerate(people, start=len(around.loose)):
        if person.birth_date is not None:
            for row, face in enumerate(around.loose):
                barred[row, column] |= face.day < person.birth_date


def vouching(around: Neighbourhood, faces: Sequence[KnownFace], *, recognisable: float) -> Mask:
    """Which pairs of faces, (f, f), say anything for each other.

    At least one of the two must be recognisable. Children change fast and adults slowly: a face of
    somebody whose birth date is known speaks for as many years as they had lived at the younger of
    the two, and three more.
    """
    clear = np.array([face.quality >= recognisable for face in faces], dtype=bool)
    says = np.logical_or.outer(clear, clear)
    np.fill_diagonal(says, val=False)
    days = np.array([face.day.toordinal() for face in faces], dtype=np.float64)
    for person_id in around.settled:
        born = around.people[person_id].birth_date
        if born is None:
            continue
        own = np.array([face.person_id == person_id for face in faces], dtype=bool)
        lived = np.maximum(np.minimum.outer(days, days) - born.toordinal(), 0.0)
        too_far = np.abs(np.subtract.outer(days, days)) > lived + _HEAD_START * _YEAR
        says &= ~(too_far & np.logical_or.outer(own, own))
    return np.asarray(says)
