"""Keeps people presentable: a good cover each, and nobody without a face or a name."""

from collections.abc import Collection
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef

from backend.people.models import Face, Person
from backend.people.services.calibration import RECOGNISABLE

_CLEAREST = 24  # faces
_COVERS = """
    UPDATE people_person person SET cover_id = best.face
    FROM people_person asked CROSS JOIN LATERAL (
        SELECT clear.id AS face FROM (
            SELECT id, asset_id, score, width, quality FROM people_face
            WHERE person_id = asked.id AND NOT is_ignored
            ORDER BY quality DESC, id LIMIT %s
        ) clear
        JOIN photos_asset photo ON photo.id = clear.asset_id
        ORDER BY clear.quality >= %s DESC, clear.score * clear.width * photo.width DESC NULLS LAST,
            clear.id
        LIMIT 1
    ) best
    WHERE asked.id = ANY(%s) AND person.id = asked.id AND NOT person.cover_is_chosen
      AND person.cover_id IS DISTINCT FROM best.face
"""


def choose_covers(*, person_ids: Collection[UUID]) -> None:
    """Unless the owner chose it, the cover is the surest and largest of the clearest faces: the
    product of score and side in pixels. A blur, or a frame drawn around no face, comes last."""
    if person_ids:
        with connection.cursor() as cursor:
            cursor.execute(_COVERS, [_CLEAREST, RECOGNISABLE, list(person_ids)])


def remove_forgotten(*, person_ids: Collection[UUID]) -> None:
    """Removes those who have neither a face nor a name; locked first, so that no name is lost."""
    faceless = ~Exists(Face.objects.filter(person=OuterRef("pk")))
    forgotten = Person.objects.filter(faceless, id__in=person_ids, name="", merged_into=None)
    locked = forgotten.select_for_update().order_by("id").values_list("id", flat=True)
    Person.objects.filter(id__in=list(locked)).delete()
