"""Taking an edit back, and taking that back."""

from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef

from backend.accounts.models import User
from backend.common import errors
from backend.common.id_sets import IdArray, one_of
from backend.events.contracts import StageName
from backend.people.models import Face, PeopleEdit, PeopleEditKind
from backend.people.services.editing import PeopleEditing, edit_people
from backend.people.services.journal import (
    Rows,
    edited_since,
    faces_changed,
    owners_of_faces,
    photos_changed,
    renamed,
    restore,
)
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
        whole=renamed(rows),
        people={*map(UUID, rows["people"]), *owners_of_faces(rows["faces"])},
        faces=faces_changed(rows),
        photos=photos_changed(rows),
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
    restored = restore(rows, now=edit.before.people, owner_id=edit.owner.id)
    edit.made |= {UUID(key) for key in rows["people"]}
    crowded_out = _make_room(edit, faces_changed(rows))
    edit.reconsider({*restored.adrift, *crowded_out})
    return restored.redrawn


def _make_room(edit: PeopleEditing, back: IdArray) -> list[UUID]:
    """Parts with faces that were meanwhile taken for the same people, in the same photos."""
    twins = Face.objects.filter(
        id__in=one_of(back), asset=OuterRef("asset"), person=OuterRef("person")
    )
    there = Face.objects.filter(
        asset__in=one_of(edit.scope.photos), asset__allows_same_person=False, person__isnull=False
    ).exclude(id__in=one_of(back))
    crowded_out = dict(there.filter(Exists(twins)).values_list("id", "is_confirmed"))
    if any(crowded_out.values()):
        raise edited_since()
    Face.objects.filter(id__in=one_of(crowded_out)).update(person=None)
    return list(crowded_out)


def _note(undone: PeopleEdit, undo_id: UUID) -> None:
    """Marks the edit as undone. One that it had undone itself holds again, and so on back."""
    holds, by = False, undo_id
    edit: PeopleEdit | None = undone
    while edit is not None:
        PeopleEdit.objects.filter(id=edit.id).update(undone_by=None if holds else by)
        earlier = edit.changes["about"]["undoes"]
        holds, by = not holds, edit.id
        edit = PeopleEdit.objects.filter(id=earlier).first() if earlier else None
