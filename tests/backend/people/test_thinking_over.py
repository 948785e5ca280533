"""While the owner waits, an edit looks for new questions around the few whom it is about."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

import pytest

from backend.accounts.models import User
from backend.people.models import Face
from backend.people.services import suggesting
from backend.people.services.changing import PersonChanges, change_person
from backend.people.services.grouping import think_over
from backend.people.services.moving import move_faces
from tests.backend.people.library import ids_of, somebody
from tests.factories import make_face

pytestmark = pytest.mark.django_db


@pytest.fixture
def looked_from(monkeypatch: pytest.MonkeyPatch) -> set[UUID]:
    """Faces around which questions were looked for."""
    faces: set[UUID] = set()

    def noted(*, face_ids: Collection[UUID], **rest: Any) -> None:
        faces.update(face_ids)
        think_over(face_ids=face_ids, **rest)

    monkeypatch.setattr(suggesting, "think_over", noted)
    return faces


def test_naming_somebody_is_not_about_everybody_in_the_same_photos(
    owner: User, looked_from: set[UUID]
) -> None:
    person = somebody(owner)
    for face in Face.objects.filter(person=person):
        make_face(asset=face.asset, person=somebody(owner))
    changes = PersonChanges(given=frozenset({"name"}), name="Li")
    change_person(owner=owner, person_id=person.id, changes=changes)
    assert looked_from == set(ids_of(person))


def test_whoever_gains_faces_comes_first_and_only_so_many_follow(
    owner: User, looked_from: set[UUID]
) -> None:
    person = somebody(owner, name="Li")
    moved = [ids_of(somebody(owner))[0] for _ in range(12)]
    move_faces(owner=owner, face_ids=moved, person_id=person.id)
    around = set(Face.objects.filter(id__in=looked_from).values_list("person_id", flat=True))
    assert person.id in around
    assert len(around) == 8
