"""Whether rows are still as an edit left them, so that it can be taken back."""

import json
from collections.abc import Sequence

from django.db import connection

from backend.common import errors

from .changes import FaceChange, Pairs, Rows
from .rows import Row, Table

# The machine may meanwhile have found a person for a face that had none, or whose person is
# forgotten; nobody but the owner takes a face away from somebody who is there (`stays`).
_CHANGED_SINCE = """
    SELECT EXISTS (
        SELECT FROM json_to_recordset(%s::json) AS left_as
            (person uuid, is_confirmed bool, is_ignored bool, stays bool, faces uuid[])
        CROSS JOIN unnest(left_as.faces) AS id
        JOIN people_face face USING (id)
        WHERE left_as.is_confirmed IS NULL
           OR (face.is_confirmed, face.is_ignored)
              <> (left_as.is_confirmed, left_as.is_ignored)
           OR face.person_id IS DISTINCT FROM left_as.person
              AND (left_as.stays OR face.is_confirmed)
    )
"""


def check(rows: Rows, now: Table) -> None:
    """Raises Conflict (`edited_since`) where the owner has said something else since; `now` are the
    rows of the people.

    What the machine did since is no obstacle, nor is a row that is gone with its photo.
    """
    people, faces = rows["people"], rows["faces"]
    as_left = (
        all(
            _person_is_as_left(before, after, now.get(key))
            for key, (before, after) in people.items()
            if before != after
        )
        and all(_comes_back_alive(change["before"], people, now) for change in faces)
        and _faces_are_as_left(faces, now)
    )
    if not as_left:
        raise edited_since()


def edited_since() -> errors.Conflict:
    return errors.Conflict(
        "What this edit changed has been changed again since. Undo the later edits first.",
        code="edited_since",
    )


def changed_fields(row: Row, other: Row | None) -> Row:
    """Those fields of `row` in which `other` differs; all of them where there is no other."""
    return row if other is None else {k: v for k, v in row.items() if v != other[k]}


def _person_is_as_left(before: Row | None, after: Row | None, now: Row | None) -> bool:
    if now is None:
        return True  # forgotten, with nothing that the owner said about it
    if after is None:
        return False
    return all(now[name] == value for name, value in changed_fields(after, before).items())


def _faces_are_as_left(changes: Sequence[FaceChange], people: Table) -> bool:
    left_as = [
        {"faces": change["faces"], **after, "stays": after["person"] in people}
        for change in changes
        for after in [change["after"] or {"person": None}]  # gone, and there must be none now
    ]
    with connection.cursor() as cursor:
        cursor.execute(_CHANGED_SINCE, [json.dumps(left_as)])
        (changed,) = cursor.fetchone() or (False,)
    return not changed


def _comes_back_alive(face: Row | None, rows: Pairs, now: Table) -> bool:
    """Whether a face can go back to its person: who was not merged into another since."""
    if face is None or face["person"] is None:
        return True
    person = face["person"]
    before, after = rows.get(person, (None, None))
    if before is not None and (before != after or person not in now):
        return before["merged_into"] is None
    return person in now and now[person]["merged_into"] is None
