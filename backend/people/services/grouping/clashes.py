"""People who cannot be one because of where and when they were seen."""

from collections.abc import Iterable
from uuid import UUID

from django.db import connection

from backend.people.services.grouping.neighbourhood import Pair

# The two must differ somewhere: one photo that shows both, or that is older than one of them.
_CLASHING = """
    SELECT pair.one, pair.other FROM unnest(%s::uuid[], %s::uuid[]) AS pair (one, other)
    WHERE EXISTS (
        SELECT FROM people_face face
        JOIN people_face mate ON mate.asset_id = face.asset_id AND mate.person_id = pair.other
        JOIN photos_asset photo ON photo.id = face.asset_id
        WHERE face.person_id = pair.one AND NOT photo.allows_same_person
          AND NOT face.is_ignored AND NOT mate.is_ignored
    ) OR EXISTS (
        SELECT FROM people_person born
        JOIN people_face face ON face.person_id IN (pair.one, pair.other)
        JOIN photos_asset photo ON photo.id = face.asset_id
        WHERE born.id IN (pair.one, pair.other) AND face.person_id <> born.id
          AND born.birth_date IS NOT NULL
          AND photo.captured_local_date < born.birth_date AND NOT face.is_ignored
    )
"""


def clashing(pairs: Iterable[Pair]) -> set[Pair]:
    """Those of the pairs who were seen in one photo (no mirror, no collage), or of whom one was
    seen before the other was born."""
    ordered = [sorted(pair) for pair in pairs]
    with connection.cursor() as cursor:
        ones: list[UUID] = [one for one, _ in ordered]
        cursor.execute(_CLASHING, [ones, [other for _, other in ordered]])
        return {frozenset(row) for row in cursor.fetchall()}
