"""Taking an edit back, and taking that back."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from backend.accounts.models import User
from backend.common import errors
from backend.events.contracts import StageName
from backend.people.models import Face, PeopleEdit, PeopleEditKind
from backend.people.services.editing import PeopleEditing, edit_people
from backend.people.services.journal import Rows, edited_since, restore, take
from backend.people.services.same_photo import photos_with_doubles
from backend.photos.services import ledger


@transaction.atomic
def undo_edit(*, owner: User, edit_id: UUID) -> UUID:
    """Everything that the edit changed becomes what it was; returns the edit that did so.

    It is an edit itself, and can be undone. What the machine did in between gives way. Raises
    NotFound, Conflict (`already_undone`; `edited_since` when the owner has changed again what the
    edit changed: the later edits come first).
    """
    undone = PeopleEdit.objects.filter(owner=owner, id=edit_id).first()
    if undone is None:
        raise errors.NotFound("There is no such edit in your library.")
    rows: Rows = undone.changes["rows"]
    redrawn: set[UUID] = set()
    with edit_people(
        owner=owner,
        kind=PeopleEditKind.UNDO,
        whole=_reworded(rows),
        people=_people(rows),
        faces=[UUID(key) for key in rows.get("faces", {})],
        photos=_photos(rows),
    ) as edit:
        undone.refresh_from_db(fields=["undone_by"])  # under the lock of people
        if undone.undone_by_id is not None:
            raise errors.Conflict("This edit has been undone already.", code="already_undone")
        edit.undoes = undone
        edit.about = [UUID(person["id"]) for person in undone.changes["about"]["people"]]
        redrawn = _restore(edit, rows)
    if edit.id is None:
        raise edited_since()
    _note(undone, edit.id)
    for asset_id in sorted(redrawn):
        ledger.renew(asset_id=asset_id, stage=StageName.FACES)
    return edit.id


def _restore(edit: PeopleEditing, rows: Rows) -> set[UUID]:
    restored = restore(rows, now=take(edit.scope), owner_id=edit.owner.id)
    edit.made |= {UUID(key) for key in rows.get("people", {})}
    edit.scope.faces |= {UUID(key) for key in rows.get("faces", {})}
    crowded_out = _make_room([UUID(key) for key in rows.get("faces", {})])
    edit.reconsider({*restored.adrift, *crowded_out})
    return restored.redrawn


def _make_room(face_ids: Collection[UUID]) -> list[UUID]:
    """Parts with faces that were meanwhile taken for the same people, in the same photos."""
    back = Face.objects.filter(id__in=face_ids, person__isnull=False)
    places = set(back.values_list("asset_id", "person_id"))
    there = Face.objects.filter(
        asset__in={asset for asset, _ in places}, person__in={person for _, person in places}
    ).exclude(id__in=face_ids)
    others = [face for face in there if (face.asset_id, face.person_id) in places]
    crowded = photos_with_doubles([*back, *others])
    others = [face for face in others if face.asset_id in crowded]
    if any(face.is_confirmed for face in others):
        raise edited_since()
    Face.objects.filter(id__in=[face.id for face in others]).update(person=None)
    return [face.id for face in others]


def _note(undone: PeopleEdit, undo_id: UUID) -> None:
    """Marks the edit as undone. One that it had undone itself holds again, and so on back."""
    holds, by = False, undo_id
    edit: PeopleEdit | None = undone
    while edit is not None:
        PeopleEdit.objects.filter(id=edit.id).update(undone_by=None if holds else by)
        earlier = edit.changes["about"]["undoes"]
        holds, by = not holds, edit.id
        edit = PeopleEdit.objects.filter(id=earlier).first() if earlier else None


def _people(rows: Rows) -> set[UUID]:
    people = {UUID(key) for key in rows.get("people", {})}
    for before, after in rows.get("faces", {}).values():
        people |= {UUID(row["person"]) for row in (before, after) if row and row["person"]}
    return people


def _reworded(rows: Rows) -> set[UUID]:
    """People by whose change of name the words of all their photos change."""
    return {
        UUID(key)
        for key, (before, after) in rows.get("people", {}).items()
        if before is None or after is None or before["name"] != after["name"]
    }


def _photos(rows: Rows) -> set[UUID]:
    photos = {UUID(key) for key in rows.get("photos", {})}
    for before, after in rows.get("faces", {}).values():
        photos |= {UUID(row["asset"]) for row in (before, after) if row}
    return photos
