"""What an edit has changed since a snapshot."""

import json
from typing import Any, TypeAlias, TypedDict
from uuid import UUID

from django.db import connection

from .rows import (
    REJECTIONS,
    Row,
    Scope,
    Snapshot,
    Table,
    distinction_rows,
    people_rows,
    photo_rows,
)

Pairs: TypeAlias = dict[str, tuple[Row | None, Row | None]]  # before and after, by key

_FACES = """
    SELECT coalesce(json_agg(change), '[]')::text FROM (
        SELECT
            CASE WHEN was.is_ignored IS NOT NULL THEN json_build_object('person', was.person_id,
                'is_confirmed', was.is_confirmed, 'is_ignored', was.is_ignored) END AS before,
            CASE WHEN now.is_ignored IS NOT NULL THEN json_build_object('person', now.person_id,
                'is_confirmed', now.is_confirmed, 'is_ignored', now.is_ignored) END AS after,
            array_agg(id ORDER BY id) AS faces
        FROM unnest(%s::uuid[], %s::uuid[], %s::bool[], %s::bool[])
            AS was (id, person_id, is_confirmed, is_ignored)
        FULL JOIN (
            SELECT id, person_id, is_confirmed, is_ignored FROM people_face
            WHERE asset_id IN (SELECT unnest(%s::uuid[]))
        ) now USING (id)
        WHERE (was.person_id, was.is_confirmed, was.is_ignored)
            IS DISTINCT FROM (now.person_id, now.is_confirmed, now.is_ignored)
        GROUP BY was.person_id, was.is_confirmed, was.is_ignored,
            now.person_id, now.is_confirmed, now.is_ignored
    ) change
"""
_REJECTIONS = f"""
    SELECT coalesce(json_agg(change), '[]')::text FROM (
        SELECT person_id AS person, was.there IS NULL AS made,
            array_agg(face_id ORDER BY face_id) AS faces
        FROM (
            SELECT face_id, person_id, true AS there
            FROM unnest(%s::uuid[], %s::uuid[]) AS was (face_id, person_id)
        ) was
        FULL JOIN (SELECT face_id, person_id, true AS there FROM ({REJECTIONS}) said) now
            USING (face_id, person_id)
        WHERE was.there IS NULL OR now.there IS NULL
        GROUP BY person_id, was.there
        ORDER BY person_id, was.there
    ) change
"""  # noqa: S608  of constants alone


class About(TypedDict):
    """What a list of edits shows of one without reading all its rows."""

    people: list[dict[str, str]]  # id and name then, those that it is about first
    faces: int
    undoes: str | None  # the edit that this one takes back


class FaceChange(TypedDict):
    """The same for all these faces: `person`, `is_confirmed`, `is_ignored`, before and after. Of a
    drawn face that is gone, the row before tells its `asset` and its box as well."""

    before: Row | None
    after: Row | None
    faces: list[str]


class RejectionChange(TypedDict):
    """These faces were said not to be the person (`made`), or are not said so any more."""

    person: str
    made: bool
    faces: list[str]


class Rows(TypedDict):
    people: Pairs
    faces: list[FaceChange]
    rejections: list[RejectionChange]
    distinctions: Pairs
    photos: Pairs


class Changes(TypedDict):
    about: About
    rows: Rows


def faces_since(before: Snapshot, scope: Scope) -> list[FaceChange]:
    """How faces differ from the snapshot. Those that are gone come each for itself."""
    alike: list[FaceChange] = _read(_FACES, *before.faces, scope.photos)
    changes: list[FaceChange] = []
    for change in alike:
        if change["before"] is not None and change["after"] is None:
            for face in change["faces"]:
                row = change["before"] | before.drawn[face]
                changes.append(FaceChange(before=row, after=None, faces=[face]))
        else:
            changes.append(change)
    return changes


def changes_since(
    before: Snapshot, scope: Scope, *, faces: list[FaceChange], made: set[UUID]
) -> Rows | None:
    """The rows that differ; None where nothing does. `faces` comes from `faces_since`; `made` are
    people who were not there before.

    People from whom faces were taken are kept too, as they were: they may be forgotten by the time
    that somebody wants the faces back.
    """
    # Whom the machine alone has given a face did not come about here.
    ours = {UUID(key) for key in before.people} | made
    people = {key: row for key, row in people_rows(ours).items() if UUID(key) in ours}
    rows = Rows(
        people=_differing(before.people, people),
        faces=faces,
        rejections=_read(_REJECTIONS, *before.rejections, [*ours], scope.photos),
        distinctions=_differing(before.distinctions, distinction_rows(ours)),
        photos=_differing(before.photos, photo_rows(scope.photos)),
    )
    if not any(rows.values()):
        return None
    for change in faces:
        if change["before"] is not None and (person := change["before"]["person"]) is not None:
            rows["people"].setdefault(person, (before.people[person], people.get(person)))
    return rows


def _read(statement: str, *parameters: Any) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        (found,) = cursor.fetchone() or ("[]",)
        return json.loads(found)


def _differing(before: Table, after: Table) -> Pairs:
    keys = before.keys() | after.keys()
    pairs = {key: (before.get(key), after.get(key)) for key in sorted(keys)}
    return {key: (then, now) for key, (then, now) in pairs.items() if then != now}
