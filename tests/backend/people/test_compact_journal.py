"""Edits that were logged with a row for each face can still be undone."""

from importlib import import_module
from typing import Any
from uuid import UUID

import pytest
from django.apps import apps
from django.db import connection

from backend.accounts.models import User
from backend.people.models import PeopleEdit
from backend.people.services.drawing import Box, draw_face, erase_face
from backend.people.services.merging import merge_people
from backend.people.services.moving import move_faces
from backend.people.services.undoing import undo_edit
from tests.backend.people.library import ids_of, somebody, state
from tests.factories import make_asset

pytestmark = pytest.mark.django_db

_migration = import_module("backend.people.migrations.0005_compact_journal")
_PLACE = {"asset": "00000000-0000-0000-0000-000000000000"}  # of a face that is there to be asked


def logged(edit_id: UUID | None) -> PeopleEdit:
    assert edit_id is not None
    return PeopleEdit.objects.get(id=edit_id)


def spell_out() -> None:
    """As all edits were written before: each face and each rejection under a key of its own."""
    for edit in PeopleEdit.objects.all():
        rows: dict[str, Any] = edit.changes["rows"]
        faces = {
            face: [row and _PLACE | row for row in (change["before"], change["after"])]
            for change in rows["faces"]
            for face in change["faces"]
        }
        rejections: dict[str, list[Any]] = {
            f"{face}:{change['person']}": [None, {}] if change["made"] else [{}, None]
            for change in rows["rejections"]
            for face in change["faces"]
        }
        spelt = rows | {"faces": faces, "rejections": rejections}
        edit.changes["rows"] = {table: found for table, found in spelt.items() if found}
        edit.save()


def rewrite(edit: PeopleEdit) -> None:
    with connection.schema_editor() as editor:
        _migration.compact(apps, editor)
    edit.refresh_from_db()


def test_what_was_spelt_out_comes_back_as_it_was(owner: User) -> None:
    one, other, third = (somebody(owner, faces=3) for _ in range(3))
    move_faces(owner=owner, face_ids=ids_of(third)[:1], person_id=other.id)
    before = state(owner)
    edit = logged(merge_people(owner=owner, person_id=one.id, other_ids=[other.id, third.id]))
    rows = edit.changes["rows"]
    spell_out()
    rewrite(edit)
    assert _sorted(edit.changes["rows"]) == _sorted(rows)
    undo_edit(owner=owner, edit_id=edit.id)
    assert state(owner) == before


def test_a_drawn_face_that_was_erased_comes_back_where_it_was(owner: User) -> None:
    photo = make_asset(owner=owner)
    drawn = draw_face(owner=owner, asset_id=photo.id, box=Box(0.1, 0.2, 0.3, 0.3), name="Li")
    before = state(owner)["faces"]
    edit = logged(erase_face(owner=owner, face_id=drawn.face_id))
    spell_out()
    rewrite(edit)
    undo_edit(owner=owner, edit_id=edit.id)
    assert state(owner)["faces"] == before


def _sorted(rows: dict[str, Any]) -> dict[str, Any]:
    lists = {
        table: sorted((change | {"faces": sorted(change["faces"])} for change in found), key=repr)
        for table, found in rows.items()
        if isinstance(found, list)
    }
    return rows | lists
