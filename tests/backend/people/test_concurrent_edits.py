"""Edits at the same time, on the real database: none is lost, and none waits for ever."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from types import NoneType
from uuid import UUID

import pytest
from django.db import connection

from backend.accounts.models import User
from backend.common.errors import NotFound, Rejected
from backend.people.models import Face, FaceEmbedding, PeopleEdit, Person
from backend.people.services.grouping import group_faces
from backend.people.services.merging import merge_people
from backend.people.services.moving import Moved, move_faces
from backend.people.services.undoing import undo_edit
from tests.backend.people.library import ids_of, somebody
from tests.factories import make_asset, make_face, make_user

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def library() -> User:
    return make_user()


def at_once(*acts: Callable[[], object]) -> list[object]:
    """What each returned, or the refusal that it met."""

    def run(act: Callable[[], object]) -> object:
        try:
            with connection.cursor() as cursor:
                cursor.execute("SET lock_timeout = '20s'")  # a deadlock fails, and does not hang
            return act()
        except Rejected as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def merging(person: Person, other: Person) -> Callable[[], object]:
    return partial(merge_people, owner=person.owner, person_id=person.id, other_ids=[other.id])


def test_merges_in_both_directions_lose_no_face(library: User) -> None:
    for _ in range(5):
        pair = [somebody(library, faces=4), somebody(library, faces=4)]
        faces = {face_id for person in pair for face_id in ids_of(person)}
        at_once(merging(*pair), merging(*reversed(pair)))
        alive = Person.objects.filter(id__in=[person.id for person in pair], merged_into=None)
        assert {*ids_of(alive.get())} == faces


def test_moves_merges_and_grouping_of_the_same_faces_go_on_side_by_side(library: User) -> None:
    one, other, third = (somebody(library, faces=3, name=name) for name in ("A", "B", "C"))
    everybody = set(Face.objects.filter(owner=library).values_list("id", flat=True))
    newcomers = [make_face(asset=make_asset(owner=library), embedding=_like(one)) for _ in range(4)]
    results = at_once(
        merging(one, other),
        merging(other, third),
        lambda: move_faces(owner=library, face_ids=ids_of(third), person_id=one.id),
        *(partial(group_faces, asset_id=face.asset_id) for face in newcomers),
    )
    assert {type(result) for result in results} <= {NoneType, UUID, Moved, NotFound}
    theirs = Face.objects.filter(id__in=everybody, person__merged_into=None, person__isnull=False)
    assert theirs.count() == len(everybody)


def test_an_edit_is_undone_once(library: User) -> None:
    one, other = somebody(library), somebody(library)
    edit_id = merge_people(owner=library, person_id=one.id, other_ids=[other.id])
    assert edit_id is not None
    results = at_once(*[lambda: undo_edit(owner=library, edit_id=edit_id)] * 3)
    refused = [result for result in results if isinstance(result, Rejected)]
    assert [refusal.code for refusal in refused] == ["already_undone"] * 2
    assert PeopleEdit.objects.filter(owner=library).count() == 2
    assert (one.faces.count(), other.faces.count()) == (2, 2)


def _like(person: Person) -> list[float]:
    return list(FaceEmbedding.objects.filter(face__person=person)[0].embedding)
