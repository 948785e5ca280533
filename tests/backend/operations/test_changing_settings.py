"""Settings that administrators change while everything runs."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from pytest_django import Settings
from rest_framework.test import APIClient

from backend.accounts.models import AuditEntry, User
from backend.installation import changeable, overrides
from backend.installation.models import SettingOverride
from backend.operations.services.changing_settings import change_settings

Api = Callable[[User], APIClient]
URL = "/api/v1/operations/settings"
pytestmark = pytest.mark.django_db


def told(client: APIClient, name: str) -> dict[str, Any]:
    found = client.get(URL).json()["settings"]
    return next(setting for setting in found if setting["name"] == name)


def test_a_setting_holds_from_the_console_and_goes_back(
    api: Api, admin: User, settings: Settings
) -> None:
    settings.TRASH_KEPT_FOR = timedelta(days=30)
    client = api(admin)
    assert client.patch(URL, {"TRASH_KEPT_DAYS": 60}).status_code == 200
    assert changeable.TRASH_KEPT_FOR.value() == timedelta(days=60)
    trash = told(client, "TRASH_KEPT_DAYS")
    assert (trash["value"], trash["default"], trash["source"]) == (60, 30, "console")
    assert trash["changed_by"] == admin.email
    assert trash["rule"] == {"options": None, "least": 0, "most": 3650}
    client.patch(URL, {"TRASH_KEPT_DAYS": None})
    assert changeable.TRASH_KEPT_FOR.value() == timedelta(days=30)
    assert told(client, "TRASH_KEPT_DAYS")["changed_by"] is None


def test_it_is_what_the_album_goes_by(api: Api, admin: User, settings: Settings) -> None:
    settings.REGISTRATION = "invitation"
    api(admin).patch(URL, {"REGISTRATION": "open", "DEFAULT_QUOTA_BYTES": 5_000_000})
    assert APIClient().get("/api/v1/registration").json()["mode"] == "open"
    made = api(admin).post(
        "/api/v1/users",
        {"email": "new@example.com", "name": "New", "password": "a long and odd password"},
    )
    assert made.json()["quota_bytes"] == 5_000_000
    api(admin).patch(URL, {"DEFAULT_QUOTA_BYTES": 0})
    assert changeable.DEFAULT_QUOTA.value() is None


def test_each_refusal_names_its_setting_and_nothing_changes(api: Api, admin: User) -> None:
    answer = api(admin).patch(
        URL,
        {
            "TRASH_KEPT_DAYS": -1,
            "REGISTRATION": "closed",
            "WEBDAV": "perhaps",
            "SECRET_KEY": "mine",
            "SHARE_SESSION_SECONDS": 600,
        },
    )
    assert (answer.status_code, answer.json()["code"]) == (400, "invalid_input")
    assert {error["pointer"] for error in answer.json()["errors"]} >= {
        *("#/TRASH_KEPT_DAYS", "#/REGISTRATION", "#/WEBDAV"),
    }
    unknown = api(admin).patch(URL, {"SECRET_KEY": "mine"}).json()
    assert unknown["errors"][0]["pointer"] == "#/SECRET_KEY"
    assert not SettingOverride.objects.exists()


def test_what_was_and_what_is_now_are_written_down_once(
    api: Api, admin: User, settings: Settings
) -> None:
    settings.TRASH_KEPT_FOR = timedelta(days=30)
    client = api(admin)
    for days in (60, 60, 7, None, None):
        client.patch(URL, {"TRASH_KEPT_DAYS": days})
    entries = AuditEntry.objects.filter(target_type="setting").order_by("at")
    assert [(entry.action, entry.details["old"], entry.details["new"]) for entry in entries] == [
        ("setting.changed", 30, 60),
        ("setting.changed", 60, 7),
        ("setting.reset", 7, 30),
    ]
    assert len({entry.target_id for entry in entries}) == 1


def test_an_override_that_is_not_allowed_any_more_does_not_hold(
    api: Api, admin: User, settings: Settings
) -> None:
    settings.TRASH_KEPT_FOR = timedelta(days=30)
    for value in (-5, "many", True, 12.5):
        SettingOverride.objects.update_or_create(
            pk="TRASH_KEPT_DAYS", defaults={"value": value, "changed_by": admin.email}
        )
        overrides.forget()
        assert changeable.TRASH_KEPT_FOR.value() == timedelta(days=30)
        assert told(api(admin), "TRASH_KEPT_DAYS")["source"] != "console"


def test_every_setting_allows_what_it_is_by_default() -> None:
    for setting in changeable.CHANGEABLE.values():
        default = setting.default()
        assert setting.allows(setting.write(default)), setting.name
        assert setting.read(setting.write(default)) == default


@pytest.fixture
def quick_copies(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    overrides.forget()
    monkeypatch.setattr(overrides, "LASTS", 0.05)
    yield
    overrides.forget()


@pytest.mark.usefixtures("quick_copies")
@pytest.mark.django_db(transaction=True)
def test_a_change_by_another_process_is_seen_after_a_moment(
    admin: User, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.TRASH_KEPT_FOR = timedelta(days=30)
    assert changeable.TRASH_KEPT_FOR.value() == timedelta(days=30)

    def elsewhere() -> None:
        try:
            change_settings(actor=admin, changes={"TRASH_KEPT_DAYS": 60})
        finally:
            connection.close()

    with monkeypatch.context() as patched:  # another process would not touch this one's copy
        patched.setattr("backend.operations.services.changing_settings.forget", lambda: None)
        with ThreadPoolExecutor(1) as pool:
            pool.submit(elsewhere).result()
    assert _soon(lambda: changeable.TRASH_KEPT_FOR.value() == timedelta(days=60))


def test_reading_asks_the_database_once_a_while(
    django_assert_num_queries: Callable[[int], Any],
) -> None:
    overrides.forget()
    with django_assert_num_queries(1):
        for _ in range(100):
            changeable.TRASH_KEPT_FOR.value()
            changeable.WEBDAV.value()


def _soon(is_so: Callable[[], bool]) -> bool:
    import time

    until = time.monotonic() + 2
    while time.monotonic() < until:
        if is_so():
            return True
        time.sleep(0.02)
    return False
