"""Families: names go from one member to another, where both want it, as an offer and no more."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import numpy as np
import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.people.models import PeopleEdit, Person
from backend.people.services.merging import merge_people
from backend.sharing.models import NameOffer
from backend.sharing.services.name_offers import offer_names
from tests.factories import make_asset, make_face, make_person, make_user

pytestmark = pytest.mark.django_db

Api = Callable[[User], APIClient]
OFFERS = "/api/v1/name-offers"


def direction(seed: int) -> np.ndarray[Any, np.dtype[np.float64]]:
    vector = np.random.default_rng(seed).normal(size=128)
    return np.asarray(vector / np.linalg.norm(vector))


def known(owner: User, name: str, *, face: int, faces: int = 4, spread: float = 0.02) -> Person:
    """Somebody with this face, seen several times: `spread` says how much it varies."""
    person = make_person(owner=owner, name=name)
    rng = np.random.default_rng(face)
    for _ in range(faces):
        point = direction(face) + spread * rng.normal(size=128)
        embedding: Sequence[float] = (point / np.linalg.norm(point)).tolist()
        make_face(asset=make_asset(owner=owner), person=person, embedding=embedding)
    return person


@pytest.fixture
def li(owner: User) -> User:
    User.objects.filter(pk=owner.pk).update(name="Li")
    owner.refresh_from_db()
    return owner


@pytest.fixture
def wang(stranger: User) -> User:
    return stranger


@pytest.fixture
def family(li: User, wang: User, api: Api) -> str:
    """Li shares names, Wang receives them."""
    url = f"/api/v1/families/{api(li).post('/api/v1/families', {'name': '李家'}).json()['id']}"
    api(li).patch(f"{url}/consent", {"shares_names": True})
    assert api(li).post(f"{url}/members", {"email": wang.email}).status_code == 201
    assert api(wang).post(f"{url}/join", {"receives_names": True}).status_code == 200
    return url


def offered(client: APIClient) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = client.get(OFFERS).json()["items"]
    return items


def test_a_name_is_offered_for_the_same_face(family: str, li: User, wang: User, api: Api) -> None:
    known(li, "奶奶", face=1)
    known(li, "爷爷", face=2)
    nameless = known(wang, "", face=1)
    assert offer_names() == 1
    (offer,) = offered(api(wang))
    assert (offer["name"], offer["named_by"]) == ("奶奶", "Li")
    assert offer["person"]["id"] == str(nameless.pk)
    assert offer["likeness"] > 0.5
    assert offered(api(li)) == []


def test_nothing_of_the_relatives_is_shown_but_the_name(
    family: str, li: User, wang: User, api: Api
) -> None:
    theirs = known(li, "奶奶", face=1)
    known(wang, "", face=1)
    offer_names()
    told = api(wang).get(OFFERS).content.decode()
    for face in theirs.faces.all():
        assert str(face.pk) not in told
        assert str(face.asset_id) not in told
    assert str(theirs.pk) not in told
    assert str(li.pk) not in told


def test_accepted_it_names_the_person_as_an_edit_that_can_be_undone(
    family: str, li: User, wang: User, api: Api
) -> None:
    known(li, "奶奶", face=1)
    nameless = known(wang, "", face=1)
    offer_names()
    (offer,) = offered(api(wang))
    edit = api(wang).post(f"{OFFERS}/{offer['id']}", {"answer": "accept"}).json()["edit"]
    nameless.refresh_from_db()
    assert nameless.name == "奶奶"
    assert PeopleEdit.objects.get(pk=edit).owner == wang
    assert offered(api(wang)) == []
    assert api(wang).post(f"{OFFERS}/{offer['id']}", {"answer": "accept"}).status_code == 404
    api(wang).post(f"/api/v1/people/edits/{edit}/undo")
    nameless.refresh_from_db()
    assert nameless.name == ""


def test_refused_stays_refused(family: str, li: User, wang: User, api: Api) -> None:
    known(li, "奶奶", face=1)
    nameless = known(wang, "", face=1)
    offer_names()
    (offer,) = offered(api(wang))
    api(wang).post(f"{OFFERS}/{offer['id']}", {"answer": "refuse"})
    look_again()
    assert offered(api(wang)) == []
    into = known(wang, "", face=1)
    merge_people(owner=wang, person_id=into.pk, other_ids=[nameless.pk])
    look_again()
    assert offered(api(wang)) == []


def look_again() -> None:
    from backend.sharing.models import Family

    Family.objects.update(compared_at=None)
    offer_names()


@pytest.mark.parametrize(
    "consent",
    [{"shares_names": False}, {"receives_names": False}],
    ids=["the giver", "the receiver"],
)
def test_without_the_consent_of_both_nothing_is_offered(
    consent: dict[str, bool], family: str, li: User, wang: User, api: Api
) -> None:
    known(li, "奶奶", face=1)
    known(wang, "", face=1)
    offer_names()
    (offer,) = offered(api(wang))
    one = li if "shares_names" in consent else wang
    api(one).patch(f"{family}/consent", consent)
    assert offered(api(wang)) == []
    assert api(wang).post(f"{OFFERS}/{offer['id']}", {"answer": "accept"}).status_code == 404
    look_again()
    assert NameOffer.objects.count() == 0


def test_consent_is_one_way_each(family: str, li: User, wang: User, api: Api) -> None:
    known(wang, "奶奶", face=1)
    known(li, "", face=1)
    offer_names()
    assert offered(api(li)) == []


@pytest.mark.parametrize("who", ["giver", "receiver"])
def test_leaving_withdraws_offers_at_once(
    who: str, family: str, li: User, wang: User, api: Api
) -> None:
    known(li, "奶奶", face=1)
    known(wang, "", face=1)
    offer_names()
    assert len(offered(api(wang))) == 1
    leaving = li if who == "giver" else wang
    membership = api(leaving).get(family).json()["membership"]["id"]
    assert api(leaving).delete(f"/api/v1/family-members/{membership}").status_code == 204
    assert offered(api(wang)) == []
    assert NameOffer.objects.count() == 0


def test_a_name_that_is_taken_away_or_hidden_is_offered_no_more(
    family: str, li: User, wang: User, api: Api
) -> None:
    theirs = known(li, "奶奶", face=1)
    known(wang, "", face=1)
    offer_names()
    Person.objects.filter(pk=theirs.pk).update(is_hidden=True)
    assert offered(api(wang)) == []
    Person.objects.filter(pk=theirs.pk).update(is_hidden=False, name="外婆")
    assert offered(api(wang))[0]["name"] == "外婆"
    Person.objects.filter(pk=theirs.pk).update(name="")
    assert offered(api(wang)) == []


@pytest.mark.parametrize(
    ("theirs", "mine"),
    [
        ({"face": 1}, {"face": 2}),  # somebody else
        ({"face": 1}, {"face": 1, "faces": 2}),  # seen too rarely
        ({"face": 1, "faces": 2}, {"face": 1}),
        ({"face": 1, "spread": 0.06}, {"face": 1, "spread": 0.06}),  # alike, and no more
    ],
)
def test_where_it_is_not_sure_nothing_is_offered(
    theirs: dict[str, Any], mine: dict[str, Any], family: str, li: User, wang: User
) -> None:
    known(li, "奶奶", **theirs)
    known(wang, "", **mine)
    assert offer_names() == 0


def test_of_twins_neither_is_offered(family: str, li: User, wang: User) -> None:
    known(li, "大双", face=1)
    known(li, "小双", face=1)
    known(wang, "", face=1)
    assert offer_names() == 0


def test_whoever_has_a_name_is_not_asked_about(family: str, li: User, wang: User) -> None:
    known(li, "奶奶", face=1)
    known(wang, "姥姥", face=1)
    assert offer_names() == 0


def test_members_are_shown_to_members_alone(li: User, wang: User, api: Api) -> None:
    url = f"/api/v1/families/{api(li).post('/api/v1/families', {'name': '李家'}).json()['id']}"
    api(li).post(f"{url}/members", {"email": wang.email})
    invited = api(wang).get(url).json()
    assert invited["members"] is None
    assert not invited["membership"]["receives_names"]
    api(wang).post(f"{url}/join", {})
    joined = api(wang).get(url).json()
    assert [one["email"] for one in joined["members"]] == [li.email, wang.email]
    assert not joined["membership"]["shares_names"]


def test_only_the_founder_invites_renames_and_ends(family: str, wang: User, api: Api) -> None:
    assert api(wang).post(f"{family}/members", {"email": "x@example.org"}).status_code == 404
    assert api(wang).patch(family, {"name": "王家"}).status_code == 404
    assert api(wang).delete(family).status_code == 404


def test_a_member_cannot_send_another_away(family: str, li: User, wang: User, api: Api) -> None:
    other = make_user()
    api(li).post(f"{family}/members", {"email": other.email})
    members = {one["email"]: one["id"] for one in api(wang).get(family).json()["members"]}
    url = f"/api/v1/family-members/{members[other.email]}"
    assert api(wang).delete(url).status_code == 404
    assert api(li).delete(url).status_code == 204


def test_it_looks_again_only_where_something_has_changed(family: str, li: User, wang: User) -> None:
    offer_names()
    later = datetime(2100, 1, 1, tzinfo=UTC)
    known(li, "奶奶", face=1)
    known(wang, "", face=1)
    assert offer_names() == 0  # just looked
    assert offer_names(now=later) == 1
