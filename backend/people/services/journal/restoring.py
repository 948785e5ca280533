"""Putting rows back as they were before an edit."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from backend.common.id_sets import one_of
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.people.models import Face, FaceRejection, FaceSource, Person, PersonDistinction
from backend.photos.models import Asset

from .changes import Rows
from .checking import Pairs, changed_fields, check, edited_since
from .rows import DRAWN_FIELDS, Row, Snapshot, pair

_NONE: Pairs = {}
_STRICT: Row = {"allows_same_person": False}  # of a photo without a row


@dataclass(frozen=True, slots=True)
class Restored:
    """What is left to do."""

    redrawn: set[UUID]  # photos in which a drawn face is back, without its points
    adrift: set[UUID]  # faces that have lost their person, as the edit had made it


def restore(rows: Rows, *, now: Snapshot, owner_id: UUID) -> Restored:
    """Goes back to the rows before; `now` is a snapshot of all of them, taken under lock.

    What the machine did since gives way; what the owner said since does not: Conflict
    (`edited_since`), and nothing is changed. What is gone with its photo stays gone.
    """
    people, faces = rows.get("people", _NONE), rows.get("faces", _NONE)
    check(people, faces, now)
    _restore_people(people, now["people"], owner_id)
    redrawn = set(_restore_faces(faces, now["faces"], owner_id))
    _restore_rejections(rows.get("rejections", _NONE))
    _restore_distinctions(rows.get("distinctions", _NONE))
    _restore_photos(rows.get("photos", _NONE))
    return Restored(redrawn=redrawn, adrift=_remove_people(people))


def erase_faces(face_ids: list[UUID]) -> None:
    """Removes faces that were drawn, and their crops."""
    faces = Face.objects.filter(id__in=face_ids, source=FaceSource.DRAWN)
    crops = sorted(set(faces.exclude(crop_key="").values_list("crop_key", flat=True)))
    faces.delete()
    if crops:
        announce(topic=Topic.OBJECTS_ORPHANED, payload={"keys": crops})


def _restore_people(people: Pairs, now: dict[str, Row], owner_id: UUID) -> None:
    for key, (before, after) in people.items():
        if before is None:
            continue
        if key not in now:
            Person.objects.create(id=UUID(key), owner_id=owner_id)
        changed = changed_fields(before, after if key in now else None)
        if changed:
            Person.objects.filter(id=key).update(**_person_fields(changed))


def _person_fields(row: Row) -> dict[str, Any]:
    fields: dict[str, Any] = {name: row[name] for name in ("name", "is_hidden") if name in row}
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


def _restore_faces(faces: Pairs, now: dict[str, Row], owner_id: UUID) -> Iterator[UUID]:
    """Yields the photos in which a drawn face is back."""
    erase_faces([UUID(key) for key, (before, _) in faces.items() if before is None])
    _restore_faces_there({key: row for key, (row, _) in faces.items() if row and key in now})
    for key, (before, after) in faces.items():
        if before is None or key in now:
            continue
        if after is None and Asset.objects.filter(id=before["asset"]).exists():
            drawn = {name: before[name] for name in DRAWN_FIELDS}
            Face.objects.create(
                id=UUID(key),
                owner_id=owner_id,
                asset_id=before["asset"],
                source=FaceSource.DRAWN,
                score=1.0,
                **_face_fields(before),
                **drawn,
            )
            yield UUID(before["asset"])


def _restore_faces_there(faces: Mapping[str, Row]) -> None:
    """As many statements as there are people among them; a merge may have moved thousands."""
    alike: dict[tuple[Any, ...], list[UUID]] = defaultdict(list)
    for key, row in faces.items():
        alike[tuple(_face_fields(row).items())].append(UUID(key))
    for fields, keys in alike.items():
        Face.objects.filter(id__in=one_of(keys)).update(**dict(fields))


def _face_fields(row: Row) -> dict[str, Any]:
    return {
        "person_id": row["person"],
        "is_confirmed": row["is_confirmed"],
        "is_ignored": row["is_ignored"],
    }


def _restore_rejections(rejections: Pairs) -> None:
    lost, made = _split(rejections)
    for face_id, person_id in made:
        FaceRejection.objects.filter(face=face_id, person=person_id).delete()
    faces = set(Face.objects.filter(id__in=[f for f, _ in lost]).values_list("id", flat=True))
    people = _existing(person for _, person in lost)
    FaceRejection.objects.bulk_create(
        [
            FaceRejection(face_id=face_id, person_id=person_id)
            for face_id, person_id in lost
            if face_id in faces and person_id in people
        ],
        ignore_conflicts=True,
    )


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
    for key, (before, after) in photos.items():
        Asset.objects.filter(id=key, **(after or _STRICT)).update(**(before or _STRICT))


def _remove_people(people: Pairs) -> set[UUID]:
    """Those whom the edit made; returns the faces that the machine has given them since."""
    made = [UUID(key) for key, (before, _) in people.items() if before is None]
    theirs = Face.objects.filter(person__in=made)
    if theirs.filter(is_confirmed=True).exists():
        raise edited_since()
    adrift = set(theirs.values_list("id", flat=True))
    Face.objects.filter(id__in=adrift).update(person=None)
    Person.objects.filter(id__in=made).delete()
    return adrift
