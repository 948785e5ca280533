"""What the rows of an edit are about."""

from collections.abc import Iterable
from itertools import chain
from uuid import UUID

from backend.common.id_sets import IdArray, array_of

from .changes import FaceChange, Rows


def faces_changed(rows: Rows) -> IdArray:
    return array_of(chain.from_iterable(change["faces"] for change in rows["faces"]))


def owners_of_faces(changes: Iterable[FaceChange]) -> list[UUID]:
    """The people who had the faces before, or have them after."""
    people = (
        row["person"]
        for change in changes
        for row in (change["before"], change["after"])
        if row is not None and row["person"] is not None
    )
    return [UUID(person) for person in dict.fromkeys(people)]


def renamed(rows: Rows) -> set[UUID]:
    """People by whose change of name the words of all their photos change."""
    return {
        UUID(key)
        for key, (before, after) in rows["people"].items()
        if before is None or after is None or before["name"] != after["name"]
    }


def photos_changed(rows: Rows) -> set[str]:
    """Photos that the rows name: of the faces that are there, the database knows them."""
    gone = (change["before"] for change in rows["faces"] if change["after"] is None)
    return {*rows["photos"], *(row["asset"] for row in gone if row is not None)}
