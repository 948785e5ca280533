"""The account: what it says, and the little of it that its user may change."""

from collections.abc import Callable

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User

Api = Callable[[User], APIClient]


def test_the_account_tells_its_quota_and_use(api: Api, owner: User) -> None:
    User.objects.filter(pk=owner.pk).update(quota_bytes=100, used_bytes=30, reserved_bytes=20)
    assert api(owner).get("/api/v1/account").json() == {
        "id": str(owner.pk),
        "email": "owner@example.com",
        "has_email": True,
        "has_password": True,
        "phone_number": None,
        "phone_verified_at": None,
        "name": "Owner",
        "language": "zh",
        "time_zone": "UTC",
        "stacks_automatically": True,
        "teaches_models": True,
        "is_staff": False,
        "quota_bytes": 100,
        "used_bytes": 30,
        "reserved_bytes": 20,
        "deletion_due_at": None,
    }


def test_a_patch_changes_what_it_names_and_nothing_else(api: Api, owner: User) -> None:
    answer = api(owner).patch("/api/v1/account", {"time_zone": "Asia/Shanghai", "language": "en"})
    assert answer.status_code == 200
    owner.refresh_from_db()
    assert (owner.name, owner.language, owner.time_zone) == ("Owner", "en", "Asia/Shanghai")


@pytest.mark.parametrize(
    "field", ["email", "is_staff", "is_superuser", "is_active", "quota_bytes", "used_bytes", "id"]
)
def test_what_is_not_the_users_to_change_stays(api: Api, owner: User, field: str) -> None:
    before = getattr(owner, field)
    assert api(owner).patch("/api/v1/account", {field: "1"}).status_code == 200
    owner.refresh_from_db()
    assert getattr(owner, field) == before


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"language": "fr"}, "invalid_input"),
        ({"name": "x" * 101}, "invalid_input"),
        ({"name": None}, "invalid_input"),
        ({"time_zone": "Mars/Olympus"}, "unknown_time_zone"),
        ({"time_zone": "../etc/passwd"}, "unknown_time_zone"),
        (["language"], "invalid_input"),
    ],
)
def test_a_wrong_change_is_refused_and_changes_nothing(
    api: Api, owner: User, change: object, code: str
) -> None:
    answer = api(owner).patch("/api/v1/account", change)
    assert (answer.status_code, answer.json()["code"]) == (400, code)
    owner.refresh_from_db()
    assert (owner.name, owner.language, owner.time_zone) == ("Owner", "zh", "UTC")
