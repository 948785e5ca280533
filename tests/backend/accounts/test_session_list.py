"""Where one is signed in: a list, and an end to any of it at once."""

from datetime import timedelta

import pytest
from django.contrib.sessions.backends.base import UpdateError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from backend.accounts.models import Session, User
from backend.accounts.models.session import public_id_of
from backend.accounts.selectors.sessions import sessions_of
from backend.accounts.services import revocation
from tests.backend.accounts.browsers import Browser, problem, signed_in

pytestmark = pytest.mark.django_db


def test_sessions_say_from_where_and_by_what_they_were_begun(owner: User) -> None:
    browser = Browser(**{"User-Agent": "Mozilla/5.0 (iPhone) Safari/605"})
    browser.sign_in(owner)
    signed_in(owner)
    items = browser.get("/sessions").json()["items"]
    assert [item["is_current"] for item in items] == [False, True]
    mine = items[1]
    assert mine["method"] == "password"
    assert mine["address"] == "127.0.0.1"
    assert mine["user_agent"] == "Mozilla/5.0 (iPhone) Safari/605"
    keys = set(Session.objects.values_list("session_key", flat=True))
    assert not keys & {item["id"] for item in items}
    assert str(browser.client.cookies["sessionid"].value) not in str(items)


def test_a_session_that_is_revoked_is_over_at_once(owner: User) -> None:
    here, there = signed_in(owner), signed_in(owner)
    (other,) = [one for one in here.get("/sessions").json()["items"] if not one["is_current"]]
    assert here.delete(f"/sessions/{other['id']}").status_code == 204
    assert not there.is_in
    assert here.is_in
    assert problem(here.delete(f"/sessions/{other['id']}")) == (404, "not_found")


def test_all_others_are_signed_out_together(owner: User, stranger: User) -> None:
    here, others, theirs = (
        signed_in(owner),
        [signed_in(owner) for _ in range(2)],
        signed_in(stranger),
    )
    assert here.delete("/sessions").status_code == 204
    assert here.is_in
    assert theirs.is_in
    assert not any(other.is_in for other in others)


def test_a_request_that_was_under_way_does_not_bring_a_session_back(owner: User) -> None:
    browser = signed_in(owner)
    under_way = browser.client.session
    assert "_auth_user_id" in under_way  # it is loaded, as at the beginning of a request
    revocation.end_other_sessions(user=owner, keep_session=None)
    under_way["something"] = True
    with pytest.raises(UpdateError):
        under_way.save()
    assert not browser.is_in


def test_the_last_visit_is_written_at_most_once_a_minute(owner: User) -> None:
    browser = signed_in(owner)
    with CaptureQueriesContext(connection) as queries:
        browser.get("/account")
    assert not [query for query in queries if query["sql"].startswith("UPDATE")]
    long_ago = timezone.now() - timedelta(hours=2)
    Session.objects.update(last_seen_at=long_ago)
    browser.get("/account")
    assert Session.objects.get().last_seen_at > long_ago + timedelta(hours=1)


def test_what_a_session_holds_changes_and_when_it_was_begun_does_not(owner: User) -> None:
    browser = signed_in(owner)
    begun = Session.objects.get()
    data = browser.client.session
    data["something"] = True
    data.save()
    now = Session.objects.get()
    assert (now.created_at, now.public_id, now.user_agent, now.user_id) == (
        begun.created_at,
        begun.public_id,
        begun.user_agent,
        begun.user_id,
    )
    assert now.session_data != begun.session_data


def test_expired_sessions_are_not_listed_and_go(owner: User) -> None:
    browser = signed_in(owner)
    signed_in(owner)
    other = Session.objects.order_by("created_at").last()
    assert other is not None
    Session.objects.filter(pk=other.pk).update(expire_date=timezone.now())
    assert len(browser.get("/sessions").json()["items"]) == 1
    assert revocation.forget_expired() == 1
    assert browser.is_in


def test_the_list_costs_the_same_however_long_it_is(owner: User) -> None:
    browser = signed_in(owner)
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            browser.get("/sessions")
        counts.append(len(queries))
        for _ in range(4):
            signed_in(owner)
    assert counts[0] == counts[1]


def test_the_list_is_read_from_its_index(owner: User, stranger: User) -> None:
    now = timezone.now()
    Session.objects.bulk_create(
        Session(
            session_key=f"{n:032}",
            public_id=public_id_of(f"{n:032}"),
            user=stranger if n % 50 else owner,
            session_data="",
            expire_date=now + timedelta(days=1),
        )
        for n in range(2000)
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE accounts_session")
        cursor.execute("SET LOCAL enable_sort = off")
    newest = sessions_of(owner).order_by("-created_at", "-public_id")[:51]
    assert "using session_by_user" in newest.explain()
