"""Administrators manage accounts and invitations, and all of it is written down."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import Settings
from rest_framework.test import APIClient

from backend.accounts.models import AuditEntry, Invitation, User
from tests.backend.accounts.browsers import Browser, problem, set_up_totp, signed_in
from tests.backend.accounts.letters_sent import mailed_secret, send
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
Api = Callable[[User], APIClient]
USERS = "/api/v1/users"


def audited() -> list[tuple[str, str]]:
    return [(entry.action, entry.actor_email) for entry in AuditEntry.objects.order_by("at")]


def test_an_account_is_made_and_can_be_used(api: Api, admin: User, settings: Settings) -> None:
    settings.DEFAULT_QUOTA_BYTES = 1000
    made = api(admin).post(USERS, {"email": "Li@Example.com", "password": PASSWORD})
    assert made.status_code == 201
    assert made.json()["quota_bytes"] == 1000
    assert made.json()["has_second_factor"] is False
    user = User.objects.get(email="li@example.com")
    assert Browser().sign_in(user).status_code == 200
    again = api(admin).post(USERS, {"email": "li@example.com", "password": PASSWORD})
    assert problem(again) == (409, "email_taken")
    weak = api(admin).post(USERS, {"email": "wang@example.com", "password": "12345"})
    assert problem(weak) == (400, "weak_password")
    assert audited() == [("user.created", admin.email)]
    assert PASSWORD not in str(AuditEntry.objects.values())


def test_accounts_are_listed_with_their_use_and_found_by_name_or_address(
    api: Api, admin: User, owner: User, stranger: User
) -> None:
    set_up_totp(signed_in(owner))
    User.objects.filter(pk=owner.pk).update(used_bytes=30, quota_bytes=100)
    items = api(admin).get(USERS).json()["items"]
    assert len(items) == 3
    shown = next(item for item in items if item["id"] == str(owner.pk))
    assert (shown["used_bytes"], shown["quota_bytes"], shown["has_second_factor"]) == (
        30,
        100,
        True,
    )
    for query, count in (("?q=STRANGER", 1), ("?is_staff=true", 1), ("?is_active=false", 0)):
        assert len(api(admin).get(USERS + query).json()["items"]) == count, query
    assert api(admin).get(USERS + "?is_active=perhaps").status_code == 400


def test_the_list_costs_the_same_however_many_there_are(api: Api, admin: User) -> None:
    client, counts = api(admin), []
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            client.get(USERS)
        counts.append(len(queries))
        for n in range(5):
            User.objects.create_user(f"{len(counts)}-{n}@example.com", "x")
    assert counts[0] == counts[1]


def test_a_quota_is_set_and_written_down(api: Api, admin: User, owner: User) -> None:
    changed = api(admin).patch(f"{USERS}/{owner.pk}", {"quota_bytes": 5000, "name": " Li  Hua "})
    assert (changed.json()["quota_bytes"], changed.json()["name"]) == (5000, "Li Hua")
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.target_id) == ("user.updated", owner.pk)
    assert entry.details["quota_bytes"] == {"from": None, "to": 5000}
    api(admin).patch(f"{USERS}/{owner.pk}", {"quota_bytes": 5000})
    assert AuditEntry.objects.count() == 1


def test_who_is_deactivated_is_out_at_once_and_can_come_back(
    api: Api, admin: User, owner: User
) -> None:
    browser = signed_in(owner)
    api(admin).patch(f"{USERS}/{owner.pk}", {"is_active": False})
    assert not browser.is_in
    assert Browser().sign_in(owner).status_code == 401
    api(admin).patch(f"{USERS}/{owner.pk}", {"is_active": True})
    assert Browser().sign_in(owner).status_code == 200


def test_who_becomes_an_administrator_signs_in_anew(api: Api, admin: User, owner: User) -> None:
    browser = signed_in(owner)
    api(admin).patch(f"{USERS}/{owner.pk}", {"is_staff": True})
    assert not browser.is_in
    owner.refresh_from_db()
    assert owner.is_staff
    assert owner.is_superuser


@pytest.mark.parametrize("change", [{"is_staff": False}, {"is_active": False}])
def test_somebody_has_to_administer(
    api: Api, admin: User, owner: User, change: dict[str, bool]
) -> None:
    refused = api(admin).patch(f"{USERS}/{admin.pk}", change)
    assert problem(refused) == (409, "last_administrator")
    api(admin).patch(f"{USERS}/{owner.pk}", {"is_staff": True})
    assert api(admin).patch(f"{USERS}/{admin.pk}", change).status_code == 200


def test_second_factors_that_were_lost_are_removed(api: Api, admin: User, owner: User) -> None:
    browser = signed_in(owner)
    set_up_totp(browser)
    assert api(admin).delete(f"{USERS}/{owner.pk}/second-factors").status_code == 204
    assert not browser.is_in
    assert Browser().sign_in(owner).status_code == 200
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.details) == (
        "user.second_factors_reset",
        {"totp": 1, "passkeys": 0},
    )


def test_invitations_are_listed_by_state_and_never_with_their_links(api: Api, admin: User) -> None:
    made = api(admin).post("/api/v1/invitations", {"note": "grandmother"})
    assert made.status_code == 201
    secret = made.json()["invitation"]
    assert made.json()["url"].endswith(f"/register#{secret}")
    listed = api(admin).get("/api/v1/invitations")
    assert secret not in listed.content.decode()
    states = {}
    for state, change in (
        ("open", {}),
        ("expired", {"expires_at": timezone.now()}),
        ("revoked", {"revoked_at": timezone.now()}),
    ):
        Invitation.objects.update(**{"expires_at": timezone.now() + timedelta(days=1)} | change)
        states[state] = api(admin).get("/api/v1/invitations").json()["items"][0]["state"]
    assert states == {state: state for state in states}


def test_an_invitation_ends_within_reason(api: Api, admin: User) -> None:
    for days in (-1, 91):
        end = (timezone.now() + timedelta(days=days)).isoformat()
        refused = api(admin).post("/api/v1/invitations", {"expires_at": end})
        assert problem(refused) == (400, "expiry_out_of_range")
    taken = api(admin).post("/api/v1/invitations", {"email": admin.email})
    assert problem(taken) == (409, "email_taken")
    assert not Invitation.objects.exists()


def test_the_audit_is_read_by_target_and_cannot_be_rewritten(
    api: Api, admin: User, owner: User, stranger: User
) -> None:
    for user in (owner, stranger):
        api(admin).patch(f"{USERS}/{user.pk}", {"quota_bytes": 1})
    assert len(api(admin).get("/api/v1/audit").json()["items"]) == 2
    one = api(admin).get(f"/api/v1/audit?target_id={owner.pk}").json()["items"]
    assert [entry["target_id"] for entry in one] == [str(owner.pk)]
    assert api(admin).get("/api/v1/audit?target_id=x").status_code == 400
    with pytest.raises(DatabaseError, match="neither changed nor deleted"), transaction.atomic():
        AuditEntry.objects.update(action="nothing")
    with pytest.raises(DatabaseError, match="neither changed nor deleted"), transaction.atomic():
        AuditEntry.objects.all().delete()
    assert AuditEntry.objects.count() == 2


def test_an_administrator_sets_an_address_and_the_old_one_is_told(
    api: Api, admin: User, owner: User, stranger: User
) -> None:
    """For who cannot read the old address any more, or never had one."""
    old, page = owner.email, f"{USERS}/{owner.pk}"
    Browser().post("/password-reset", {"email": old})
    changed = api(admin).patch(page, {"email": "Nainai@Example.com"})
    assert changed.status_code == 200, changed.content
    assert changed.json()["email"] == "nainai@example.com"
    assert api(admin).patch(page, {"email": "nainai@example.com"}).status_code == 200
    taken = api(admin).patch(page, {"email": stranger.email.upper()})
    assert problem(taken) == (409, "email_taken")
    assert api(admin).patch(page, {"email": "no address"}).status_code == 400
    assert [letter.to for letter in send()] == [[old]]  # and no reset: nobody has that address now
    (entry,) = AuditEntry.objects.all()
    assert entry.details == {"email": {"from": old, "to": "nainai@example.com"}}
    owner.refresh_from_db()
    assert Browser().sign_in(owner).status_code == 200


def test_a_link_that_went_to_the_old_address_is_no_good_after_an_administrator_has_set_another(
    api: Api, admin: User, owner: User
) -> None:
    Browser().post("/password-reset", {"email": owner.email})
    secret = mailed_secret()
    api(admin).patch(f"{USERS}/{owner.pk}", {"email": "nainai@example.com"})
    reset = Browser().post("/password-reset/confirm", {"token": secret, "password": PASSWORD})
    assert problem(reset) == (404, "bad_link")


class TestQuotasOfMany:
    def test_they_get_the_same_quota_and_each_is_written_down(
        self, api: Api, admin: User, owner: User, stranger: User
    ) -> None:
        ids = [str(owner.pk), str(stranger.pk)]
        asked = {"user_ids": ids, "quota_bytes": 1000}
        assert api(admin).post("/api/v1/users/quotas", asked).json() == {"changed": 2}
        assert api(admin).post("/api/v1/users/quotas", asked).json() == {"changed": 0}
        owner.refresh_from_db()
        assert owner.quota_bytes == 1000
        changed = AuditEntry.objects.filter(action="user.updated").values_list("target_id")
        assert {str(pk) for (pk,) in changed} == set(ids)

    def test_none_of_them_where_one_is_unknown(self, api: Api, admin: User, owner: User) -> None:
        asked = {"user_ids": [str(owner.pk), str(uuid4())], "quota_bytes": 1000}
        assert api(admin).post("/api/v1/users/quotas", asked).status_code == 404
        owner.refresh_from_db()
        assert owner.quota_bytes is None


def test_the_audit_is_searched_by_deed_actor_and_time(api: Api, admin: User, owner: User) -> None:
    client = api(admin)
    client.patch(f"/api/v1/users/{owner.pk}", {"quota_bytes": 5})
    client.post("/api/v1/invitations", {"note": "x"})

    def found(**asked: str) -> list[str]:
        items = client.get("/api/v1/audit", asked).json()["items"]
        return [item["action"] for item in items]

    assert found() == ["invitation.created", "user.updated"]
    assert found(action="user.updated") == found(action="user.") == ["user.updated"]
    assert found(target_type="invitation") == ["invitation.created"]
    assert found(actor="ADMIN@") == found()
    assert found(actor="somebody") == found(until="2020-01-01T00:00:00Z") == []
    assert found(since="2020-01-01T00:00:00Z") == found()
