""" "Is this the same person?": in which order it is asked, and what each answer does."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.people.models import (
    FaceRejection,
    PeopleEdit,
    Person,
    PersonDistinction,
    Suggestion,
)
from backend.people.selectors.suggestions import describe_people, list_suggestions
from tests.backend.people.library import ids_of, somebody
from tests.factories import make_asset, make_face

pytestmark = pytest.mark.django_db

Api = Callable[[User], APIClient]
URL = "/api/v1/people/suggestions"


def ask(owner: User, *, gain: float = 1.0, **about: object) -> Suggestion:
    return Suggestion.objects.create(owner=owner, probability=0.5, gain=gain, **about)


@pytest.fixture
def about_a_face(owner: User) -> Suggestion:
    face = make_face(asset=make_asset(owner=owner))
    return ask(owner, person=somebody(owner, name="Li"), face=face)


@pytest.fixture
def about_people(owner: User) -> Suggestion:
    return ask(owner, person=somebody(owner), other=somebody(owner, name="Li", faces=1))


def answer(client: APIClient, question: Suggestion, words: str, **more: object) -> str | None:
    response = client.post(f"{URL}/{question.id}", {"answer": words, **more})
    assert response.status_code == 200, response.content
    edit: str | None = response.json()["edit"]
    return edit


def listed(client: APIClient) -> list[str]:
    return [item["id"] for item in client.get(URL).json()["items"]]


def test_most_is_asked_first_and_what_was_postponed_last(api: Api, owner: User) -> None:
    person = somebody(owner)
    little, much, later, latest = (
        ask(owner, person=person, other=somebody(owner), gain=gain) for gain in (1, 9, 99, 98)
    )
    client = api(owner)
    answer(client, later, "unsure")
    answer(client, latest, "unsure")
    assert listed(client) == [str(one.id) for one in (much, little, later, latest)]
    assert PeopleEdit.objects.count() == 0


def test_pages_go_through_all_questions(api: Api, owner: User) -> None:
    person = somebody(owner)
    asked = [ask(owner, person=person, other=somebody(owner), gain=gain) for gain in (3, 2, 2, 1)]
    Suggestion.objects.filter(id=asked[-1].id).update(postponed_at=datetime(2024, 1, 1, tzinfo=UTC))
    client = api(owner)
    first = client.get(URL, {"limit": 2}).json()
    second = client.get(URL, {"limit": 2, "cursor": first["next_cursor"]}).json()
    seen = [item["id"] for page in (first, second) for item in page["items"]]
    assert sorted(seen) == sorted(str(one.id) for one in asked)
    assert seen[0] == str(asked[0].id)
    assert seen[-1] == str(asked[-1].id)


def test_both_sides_are_shown(
    api: Api, owner: User, about_a_face: Suggestion, about_people: Suggestion
) -> None:
    items = {item["id"]: item for item in api(owner).get(URL).json()["items"]}
    face = items[str(about_a_face.id)]
    assert face["person"]["name"] == "Li"
    assert face["face"]["crop_url"]
    assert face["other"] is None
    people = items[str(about_people.id)]
    assert (people["face"], people["other"]["name"]) == (None, "Li")
    assert people["person"]["cover_url"]


def test_the_same_gives_the_face_to_the_person(
    api: Api, owner: User, about_a_face: Suggestion
) -> None:
    answer(api(owner), about_a_face, "same")
    face = about_a_face.face
    assert face is not None
    face.refresh_from_db()
    assert (face.person, face.is_confirmed) == (about_a_face.person, True)
    assert not Suggestion.objects.exists()


def test_the_same_merges_people_and_the_one_with_a_name_stays(
    api: Api, owner: User, about_people: Suggestion
) -> None:
    answer(api(owner), about_people, "same")
    person, named = about_people.person, about_people.other
    assert named is not None
    person.refresh_from_db()
    assert person.merged_into == named
    assert len(ids_of(named)) == 3


def test_different_is_never_asked_again(
    api: Api, owner: User, about_a_face: Suggestion, about_people: Suggestion
) -> None:
    for question in (about_a_face, about_people):
        answer(api(owner), question, "different")
    assert FaceRejection.objects.filter(face=about_a_face.face, person=about_a_face.person).exists()
    assert PersonDistinction.objects.count() == 1
    assert not Suggestion.objects.exists()


def test_an_answer_is_undone_like_any_edit(api: Api, owner: User, about_people: Suggestion) -> None:
    client = api(owner)
    edit = answer(client, about_people, "same")
    assert client.post(f"/api/v1/people/edits/{edit}/undo").status_code == 200
    assert len(ids_of(about_people.person)) == 2


def test_what_was_answered_is_not_asked(api: Api, owner: User, about_a_face: Suggestion) -> None:
    client = api(owner)
    answer(client, about_a_face, "same")
    response = client.post(f"{URL}/{about_a_face.id}", {"answer": "same"})
    assert response.status_code == 404


def test_faces_in_the_trash_are_not_asked_about(
    api: Api, owner: User, about_a_face: Suggestion
) -> None:
    face = about_a_face.face
    assert face is not None
    face.asset.trashed_at = datetime(2024, 1, 1, tzinfo=UTC)
    face.asset.save()
    assert listed(api(owner)) == []


@pytest.mark.parametrize(
    "body", [{}, {"answer": "perhaps"}, {"answer": "same", "allow_same_photo": 7}]
)
def test_a_bad_answer_is_refused(
    api: Api, owner: User, about_a_face: Suggestion, body: dict[str, object]
) -> None:
    assert api(owner).post(f"{URL}/{about_a_face.id}", body).status_code == 400
    assert Suggestion.objects.exists()


def test_the_number_of_queries_does_not_grow(
    api: Api,
    owner: User,
    django_assert_max_num_queries: Callable[[int], AbstractContextManager[object]],
) -> None:
    for _ in range(5):
        ask(owner, person=somebody(owner), face=make_face(asset=make_asset(owner=owner)))
    client = api(owner)
    with django_assert_max_num_queries(5):
        assert len(listed(client)) == 5


def test_a_question_about_somebody_who_goes_meanwhile_is_left_out(
    owner: User, about_a_face: Suggestion, about_people: Suggestion
) -> None:
    read = list(list_suggestions(owner=owner))
    assert len(describe_people(read, owner=owner)) == 2
    assert about_people.other is not None
    Person.objects.filter(id=about_people.other.id).update(merged_into=about_people.person_id)
    assert describe_people(read, owner=owner) == [about_a_face]
    Person.objects.filter(id=about_a_face.person_id).delete()
    assert describe_people(read, owner=owner) == []
