"""Putting rows back as they were before an edit."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from typing import Any
from uuid import UUID

from django.db import connection

from backend.common.id_sets import one_of
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.people.models import Face, FaceSource, Person, PersonDistinction
from backend.photos.models import Asset

from .changes import FaceChange, Pairs, RejectionChange, Rows
from .checking import changed_fields, check, edited_since
from .rows import DRAWN_FIELDS, Row, Table, pair

_PUT_BACK = """
    UPDATE people_face face
    SET person_id = was.person, is_confirmed = was.is_confirmed, is_ignored = was.is_ignored
    FROM json_to_recordset(%s::json) AS was
            (person uuid, is_confirmed bool, is_ignored bool, faces uuid[]),
        unnest(was.faces) AS place (id)
    WHERE face.id = place.id
"""
_SAID = """
    json_to_recordset(%s::json) AS said (person uuid, faces uuid[]),
    unnest(said.faces) AS not_theirs (id)
"""
_TAKE_BACK = f"""
    DELETE FROM people_facerejection rejection USING {_SAID}
    WHERE rejection.person_id = said.person AND rejection.face_id = not_theirs.id
"""  # noqa: S608  of constants alone
_SAY_AGAIN = f"""
    INSERT INTO people_facerejection (face_id, person_id)
    SELECT face.id, person.id FROM {_SAID}, people_face face, people_person person
    WHERE face.id = not_theirs.id AND person.id = said.person
    ON CONFLICT DO NOTHING
"""  # noqa: S608  of constants alone


@dataclass(frozen=True, slots=True)
class Restored:
    """What is left to do."""

    redrawn: set[UUID]  # photos in which a drawn face is back, without its points
    adrift: set[UUID]  # faces that have lost their person, as the edit had made it


def restore(rows: Rows, *, now: Table, owner_id: UUID) -> Restored:
    """Goes back to the rows before; `now` are the rows of the people, read under lock.

    What the machine did since gives way; what the owner said since does not: Conflict
    (`edited_since`), and nothing is changed. What is gone with its photo stays gone.
    """
    check(rows, now)
    _restore_people(rows["people"], now, owner_id)
    redrawn = set(_restore_faces(rows["faces"], owner_id))
    _restore_rejections(rows["rejections"])
    _restore_distinctions(rows["distinctions"])
    _restore_photos(rows["photos"])
    return Restored(redrawn=redrawn, adrift=_remove_people(rows["people"]))


def erase_faces(face_ids: Iterable[UUID | str]) -> None:
    """Removes faces that were drawn, and their crops."""
    faces = Face.objects.filter(id__in=one_of(face_ids), source=FaceSource.DRAWN)
    crops = sorted(set(faces.exclude(crop_key="").values_list("crop_key", flat=True)))
    faces.delete()
    if crops:
        announce(topic=Topic.OBJECTS_ORPHANED, payload={"keys": crops})


def _restore_people(people: Pairs, now: Table, owner_id: UUID) -> None:
    for key, (before, after) in people.items():
        if before is None:
            continue
        if key not in now:
            Person.objects.create(id=UUID(key), owner_id=owner_id)
        changed = changed_fields(before, after if key in now else None)
        if changed:
            Person.objects.filter(id=key).update(**_person_fields(changed))


def _person_fields(row: Row) -> dict[str, Any]:
    as_kept = ("name", "is_favorite", "is_hidden")
    fields: dict[str, Any] = {name: row[name] for name in as_kept if name in row}
    if "merged_into" in row:
        fields["merged_into_id"] = row["merged_into"]
    if "birth_date" in row:
        fields["birth_date"] = row["birth_date"] and date.fromisoformat(row["birth_date"])
    if "created_at" in row:
        fields["created_at"] = datetime.fromisoformat(row["created_at"])
    if "cover" in row:
        # Chosen no more, where its photo is gone; another is found for it then.
        cover = Face.objects.filter(id=row["cover"]).first() if row["cover"] else None
        fields |= {"cover": cover, "cover_is_chosen": cover is not None}
    return fields


def _restore_faces(changes: Sequence[FaceChange], owner_id: UUID) -> Iterator[UUID]:
    """Yields the photos in which a drawn face is back."""
    made = (change["faces"] for change in changes if change["before"] is None)
    erase_faces(chain.from_iterable(made))
    there = [
        {"faces": change["faces"], **change["before"]}
        for change in changes
        if change["before"] is not None and change["after"] is not None
    ]
    _execute(_PUT_BACK, there)
    for change in changes:
        if change["after"] is None and change["before"] is not None:
            yield from _draw_again(change["before"], change["faces"], owner_id)


def _draw_again(row: Row, face_ids: Iterable[str], owner_id: UUID) -> Iterator[UUID]:
    if not Asset.objects.filter(id=row["asset"]).exists():
        return
    for face_id in face_ids:
        Face.objects.create(
            id=UUID(face_id),
            owner_id=owner_id,
            asset_id=row["asset"],
            person_id=row["person"],
            source=FaceSource.DRAWN,
            score=1.0,
            is_confirmed=row["is_confirmed"],
            is_ignored=row["is_ignored"],
            **{name: row[name] for name in DRAWN_FIELDS},
        )
        yield UUID(row["asset"])


def _restore_rejections(changes: Sequence[RejectionChange]) -> None:
    _execute(_TAKE_BACK, [change for change in changes if change["made"]])
    _execute(_SAY_AGAIN, [change for change in changes if not change["made"]])


def _execute(statement: str, rows: Sequence[object]) -> None:
    if rows:
        with connection.cursor() as cursor:
            cursor.execute(statement, [json.dumps(rows)])


def _restore_distinctions(distinctions: Pairs) -> None:
    lost, made = _split(distinctions)
    for one_id, other_id in made:
        PersonDistinction.objects.filter(one=one_id, other=other_id).delete()
    people = _existing(person for ids in lost for person in ids)
    PersonDistinction.objects.bulk_create(
        [
            PersonDistinction(one_id=one_id, other_id=other_id)
            for one_id, other_id in lost
            if {one_id, other_id} <= people
        ],
        ignore_conflicts=True,
    )


def _split(pairs: Pairs) -> tuple[list[tuple[UUID, UUID]], list[tuple[UUID, UUID]]]:
    """What the edit removed, and what it made."""
    lost = [pair(key) for key, (before, _) in pairs.items() if before is not None]
    made = [pair(key) for key, (before, _) in pairs.items() if before is None]
    return lost, made


def _existing(person_ids: Iterator[UUID]) -> set[UUID]:
    return set(Person.objects.filter(id__in=set(person_ids)).values_list("id", flat=True))


def _restore_photos(photos: Pairs) -> None:
    """A photo has a row while it may show somebody twice."""
    for allows in (True, False):
        changed = [key for key, (before, _) in photos.items() if (before is not None) == allows]
        Asset.objects.filter(id__in=one_of(changed), allows_same_person=not allows).update(
            allows_same_person=allows
        )


def _remove_people(people: Pairs) -> set[UUID]:
    """Those whom the edit made; returns the faces that the machine has given them since."""
    made = [UUID(key) for key, (before, _) in people.items() if before is None]
    theirs = Face.objects.filter(person__in=made)
    if theirs.filter(is_confirmed=True).exists():
        raise edited_since()
    adrift = set(theirs.values_list("id", flat=True))
    theirs.update(person=None)
    Person.objects.filter(id__in=made).delete()
    return adrift
