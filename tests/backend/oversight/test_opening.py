"""A library is opened in person, for a reason and for a while, and its owner reads of it."""

from collections.abc import Callable
from datetime import timedelta
from threading import Thread
from typing import Any

import pytest
from django.db import connections
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import AuditEntry, Session, User
from backend.events.models import OutboxEvent
from backend.oversight.models import LibraryAccess
from tests.backend.access.oversight_objects import REASON
from tests.backend.accounts.letters_sent import send
from tests.backend.oversight.conftest import Glass
from tests.factories import make_asset

Api = Callable[[User], APIClient]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]


def refusal(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


def test_it_is_open_for_a_while_to_the_one_who_opened_it(glass: Glass, owner: User) -> None:
    asset = make_asset(owner=owner, renditions=True)
    opened = glass.open().json()
    assert (opened["reason"], opened["is_open"], opened["can_look"]) == (REASON, True, True)
    access = LibraryAccess.objects.get()
    assert timedelta(minutes=29) < access.expires_at - access.opened_at <= timedelta(minutes=30)
    assert glass.seen() == {str(asset.pk)}


def test_a_reason_is_wanted(glass: Glass) -> None:
    for reason in ("", "curious", " " * 40, "\u200b" * 40):
        assert glass.open(reason).status_code == 400
    assert not LibraryAccess.objects.exists()


def test_only_a_short_while_after_signing_in(glass: Glass, settings: Any) -> None:
    long_ago = timezone.now() - settings.RECENT_SIGN_IN - timedelta(seconds=1)
    Session.objects.update(created_at=long_ago)
    assert refusal(glass.open()) == (403, "sign_in_again")


def test_ones_own_library_needs_no_glass(admin: User, api: Api) -> None:
    assert refusal(Glass(api(admin), admin).open()) == (409, "own_library")


def test_nobody_unknown_has_a_library(glass: Glass) -> None:
    url = "/api/v1/users/01990d3a-0d52-7b0e-9a31-5be6a1f0c2d4/library-accesses"
    assert glass.client.post(url, {"reason": REASON}).status_code == 404


def test_it_ends_by_itself(glass: Glass) -> None:
    glass.open()
    LibraryAccess.objects.update(expires_at=timezone.now())
    for path in ("assets", "albums"):
        assert refusal(glass.look(path)) == (403, "library_closed")
    assert glass.client.get(glass.url).json()["items"][0]["is_open"] is False
    assert glass.open().status_code == 201  # and is opened anew


def test_it_ends_when_it_is_closed(glass: Glass, owner: User) -> None:
    asset = make_asset(owner=owner)
    glass.open()
    assert glass.close().status_code == 204
    assert refusal(glass.look("assets")) == (403, "library_closed")
    assert refusal(glass.look(f"assets/{asset.pk}")) == (403, "library_closed")
    assert glass.close().status_code == 204  # again, it changes nothing
    assert AuditEntry.objects.filter(action="library.closed").count() == 1


def test_another_administrator_looks_at_nothing(glass: Glass, stranger: User, api: Api) -> None:
    glass.open()
    stranger.is_staff = True
    stranger.save()
    other = api(stranger)
    assert refusal(glass.look("assets", other)) == (404, "not_found")
    assert refusal(other.delete(glass.through)) == (404, "not_found")
    (seen,) = other.get(glass.url).json()["items"]  # but reads that it was opened
    assert (seen["is_open"], seen["is_own"], seen["can_look"]) == (True, False, False)


def test_another_sign_in_of_the_same_one_looks_at_nothing_and_can_close_it(
    glass: Glass, admin: User, api: Api
) -> None:
    glass.open()
    elsewhere = api(admin)
    assert refusal(glass.look("assets", elsewhere)) == (403, "library_closed")
    (seen,) = elsewhere.get(glass.url).json()["items"]
    assert (seen["is_own"], seen["can_look"]) == (True, False)
    assert elsewhere.delete(glass.through).status_code == 204
    assert refusal(glass.look("assets")) == (403, "library_closed")


def test_opening_it_elsewhere_closes_it_here(
    glass: Glass, owner: User, admin: User, api: Api
) -> None:
    glass.open()
    assert Glass(api(admin), owner).open().status_code == 201
    assert refusal(glass.look("assets")) == (403, "library_closed")


def test_an_administrator_who_ceases_to_be_one_looks_at_nothing_for_good(
    glass: Glass, admin: User, stranger: User, api: Api
) -> None:
    glass.open()
    stranger.is_staff = True
    stranger.save()
    change = f"/api/v1/users/{admin.pk}"
    api(stranger).patch(change, {"is_staff": False})
    assert glass.look("assets").status_code == 401  # signed out by it
    admin.refresh_from_db()
    assert refusal(glass.look("assets", api(admin))) == (403, "not_permitted")
    api(stranger).patch(change, {"is_staff": True})
    admin.refresh_from_db()
    assert refusal(glass.look("assets", api(admin))) == (403, "library_closed")


def test_whether_the_member_administers_makes_no_difference(glass: Glass, owner: User) -> None:
    owner.is_staff = True
    owner.save()
    asset = make_asset(owner=owner)
    assert glass.open().status_code == 201
    owner.is_staff = False
    owner.save()
    assert glass.seen() == {str(asset.pk)}


def test_twice_is_once(glass: Glass) -> None:
    glass.open()
    assert refusal(glass.open()) == (409, "library_open")
    assert LibraryAccess.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_at_once_are_one(glass: Glass) -> None:
    answers: list[int] = []

    def ask() -> None:
        client = APIClient()
        client.cookies = glass.client.cookies
        answers.append(client.post(glass.url, {"reason": REASON}).status_code)
        connections.close_all()

    threads = [Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [201, 409, 409, 409]
    assert LibraryAccess.objects.count() == 1


def test_the_member_is_told_at_once(glass: Glass, owner: User) -> None:
    owner.language = "en"
    owner.save()
    glass.open()
    (letter,) = send()
    assert letter.to == [owner.email]
    assert "/account/security" in str(letter.body)
    assert "locked folder" in str(letter.body)
    glass.close()
    told = OutboxEvent.objects.filter(topic__startswith="library.").order_by("id")
    payload = {"access_id": str(glass.access_id)}
    assert [(row.topic, row.owner_id, row.payload) for row in told] == [
        ("library.opened", owner.pk, payload),
        ("library.closed", owner.pk, payload),
    ]


def test_all_of_it_is_in_the_audit(glass: Glass, owner: User, admin: User) -> None:
    asset = make_asset(owner=owner, filename="a name.jpg")
    glass.open()
    for _ in range(2):
        glass.look("assets")
        glass.look(f"assets/{asset.pk}")
    glass.close()
    entries = AuditEntry.objects.filter(target_id=owner.pk, actor_id=admin.pk).order_by("id")
    assert [(entry.action, entry.details.get("at")) for entry in entries] == [
        ("library.opened", None),
        ("library.looked", "photos"),
        ("library.looked", "photo"),
        ("library.closed", None),
    ]
    assert entries[0].details["reason"] == REASON
    assert entries[2].details["id"] == str(asset.pk)
    assert "a name" not in str([entry.details for entry in entries])


def test_the_member_reads_who_why_and_what(
    glass: Glass, owner: User, stranger: User, admin: User, api: Api
) -> None:
    asset = make_asset(owner=owner, filename="a name.jpg")
    glass.open()
    glass.look(f"assets/{asset.pk}")
    url = "/api/v1/account/library-accesses"
    (access,) = api(owner).get(url).json()["items"]
    assert (access["administrator_email"], access["reason"]) == (admin.email, REASON)
    assert access["look_count"] == 1
    (look,) = api(owner).get(f"{url}/{access['id']}/looks").json()["items"]
    assert (look["kind"], look["subject"], look["name"]) == ("photo", str(asset.pk), "a name.jpg")
    assert api(stranger).get(url).json()["items"] == []
    admin.delete()
    (access,) = api(owner).get(url).json()["items"]  # outlives the administrator's account
    assert access["administrator_email"] == "admin@example.com"
