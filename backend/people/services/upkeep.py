"""Keeps people presentable: a good cover each, and nobody without a face or a name."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Exists, F, OuterRef

from backend.people.models import Face, Person
from backend.people.selectors.clearest import clearest_faces

_CLEAREST = 24


def choose_covers(*, person_ids: Collection[UUID]) -> None:
    """Unless the owner chose it, the cover is the surest and largest of the clearest faces: the
    product of score and side in pixels."""
    clearest = clearest_faces(person_ids=person_ids, most=_CLEAREST)
    size = F("score") * F("width") * F("asset__width")
    best = Face.objects.filter(id__in=[face for own in clearest.values() for face in own])
    best = best.order_by("person_id", size.desc(nulls_last=True), "id").distinct("person_id")
    for person_id, face_id in best.values_list("person_id", "id"):
        people = Person.objects.filter(id=person_id, cover_is_chosen=False)
        people.exclude(cover_id=face_id).update(cover_id=face_id)


def remove_forgotten(*, person_ids: Collection[UUID]) -> None:
    """Removes those who have neither a face nor a name; locked first, so that no name is lost."""
    faceless = ~Exists(Face.objects.filter(person=OuterRef("pk")))
    forgotten = Person.objects.filter(faceless, id__in=person_ids, name="", merged_into=None)
    locked = forgotten.select_for_update().order_by("id").values_list("id", flat=True)
    Person.objects.filter(id__in=list(locked)).delete()
