"""What sidecars said and the owner took back."""

from collections.abc import Collection
from uuid import UUID

from django.db import connection

# Of the edits that sidecars made, few are undone, and those alone are in the index. Faces that such
# an edit had confirmed: others that gave way to them were not spoken of.
_TAKEN_BACK = """
    SELECT DISTINCT named.face::uuid
    FROM people_peopleedit edit
    CROSS JOIN jsonb_array_elements(edit.changes->'rows'->'faces') change
    CROSS JOIN jsonb_array_elements_text(change->'faces') named (face)
    WHERE edit.owner_id = %s AND edit.kind = 'sidecar' AND edit.undone_by_id IS NOT NULL
      AND (change->'after'->>'is_confirmed')::bool AND named.face = ANY(%s)
"""


def taken_back(*, owner_id: UUID, faces: Collection[UUID]) -> set[UUID]:
    """Those of the faces whose naming by a sidecar the owner has undone, and not done again."""
    with connection.cursor() as cursor:
        cursor.execute(_TAKEN_BACK, [owner_id, [str(face) for face in faces]])
        return {face for (face,) in cursor.fetchall()}
