"""The first administrator: made once, told once."""

import json
from concurrent.futures import ThreadPoolExecutor
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from backend.accounts.models import ApiKey, User
from backend.accounts.services.api_keys import recognise
from backend.storage.store import ObjectStore


def bootstrap(*arguments: str) -> dict[str, str | None]:
    out = StringIO()
    call_command("bootstrap", "--json", *arguments, stdout=out)
    answer: dict[str, str | None] = json.loads(out.getvalue())
    return answer


@pytest.mark.django_db
def test_the_first_run_makes_an_administrator_and_shows_the_password(store: ObjectStore) -> None:
    answer = bootstrap()
    user = User.objects.get()
    assert user.is_superuser
    assert answer["email"] == user.email
    assert answer["password"]
    assert user.check_password(answer["password"])


@pytest.mark.django_db
def test_the_second_run_changes_and_tells_nothing(store: ObjectStore) -> None:
    first = bootstrap()
    kept = User.objects.get().password
    second = bootstrap()
    assert second == {"email": first["email"], "password": None, "api_key": None}
    assert User.objects.get().password == kept


@pytest.mark.django_db
def test_the_environment_may_choose_the_account(
    store: ObjectStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ADMIN_EMAIL", "Grandma@Example.com")
    monkeypatch.setenv("ADMIN_PASSWORD", "a long and quiet river")
    answer = bootstrap()
    assert answer == {"email": "grandma@example.com", "password": None, "api_key": None}
    assert User.objects.get().check_password("a long and quiet river")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("email", "password"),
    [("not an address", "a long and quiet river"), ("a@example.com", "short")],
)
def test_a_bad_choice_is_refused_in_words(
    store: ObjectStore, monkeypatch: pytest.MonkeyPatch, email: str, password: str
) -> None:
    monkeypatch.setenv("ADMIN_EMAIL", email)
    monkeypatch.setenv("ADMIN_PASSWORD", password)
    with pytest.raises(CommandError):
        bootstrap()
    assert not User.objects.exists()


def test_an_ordinary_user_is_not_promoted(
    store: ObjectStore, owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ADMIN_EMAIL", owner.email)
    with pytest.raises(CommandError, match="no administrator"):
        bootstrap()


@pytest.mark.django_db
def test_it_can_make_a_key_for_uploads(store: ObjectStore) -> None:
    answer = bootstrap("--api-key", "Sample album")
    key = recognise(answer["api_key"] or "")
    assert key == ApiKey.objects.get()
    assert "uploads:write" in ApiKey.objects.get().scopes


@pytest.mark.django_db(transaction=True)
def test_two_at_once_make_one_administrator(store: ObjectStore) -> None:
    def run(_: int) -> dict[str, str | None]:
        try:
            return bootstrap()
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(run, range(4)))
    assert User.objects.count() == 1
    assert sum(bool(answer["password"]) for answer in answers) == 1
