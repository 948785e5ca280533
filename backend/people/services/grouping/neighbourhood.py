"""What is known around some faces: all that a decision about them rests on."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]  # (dimensions,)
Pair = frozenset[UUID]  # of two people


@dataclass(frozen=True, slots=True)
class KnownFace:
    """is_drawn: by the owner, by hand; no detector has seen a face there."""

    id: UUID
    asset_id: UUID
    person_id: UUID | None
    quality: float
    day: date  # on which its photo was taken
    vector: Vector
    is_drawn: bool = False


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """kept: the owner has spoken about them (a name, a birth date, a confirmed or rejected face
    ...), so that they are never taken apart, nor joined to others that are kept."""

    id: UUID
    kept: bool
    birth_date: date | None = None
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """loose: faces that may be given to anybody: unknown ones, and those of small groups that the
    owner has not spoken about, which are thought over each time somebody comes near.
    settled: by person, those who vouch for them; they stay where they are.
    people_stay: no group is thought over and no two people are made one, because it is the owner
    who is at work; unknown faces alone may find somebody.
    mirrors: photos that may show one person twice.
    """

    people: Mapping[UUID, KnownPerson]
    loose: Sequence[KnownFace]
    settled: Mapping[UUID, Sequence[KnownFace]]
    people_stay: bool = False
    mirrors: Set[UUID] = frozenset()
    rejected: Set[tuple[UUID, UUID]] = frozenset()  # (face, person)
    distinct: Set[Pair] = frozenset()
    seen_in: Mapping[UUID, Set[UUID]] = field(default_factory=dict)  # photo -> settled people in it

    def rank(self, person_id: UUID) -> tuple[bool, int]:
        """Which of two people remains when they are one: whom the owner spoke about, else the
        older."""
        known = self.people.get(person_id)
        return known is not None and known.kept, -person_id.int
