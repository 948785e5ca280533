"""Apps sign in by short-lived access tokens and refresh tokens that are good once."""

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import Token, TokenFamily, User
from backend.accounts.services import tokens
from backend.common import errors
from tests.conftest import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

Api = Callable[[User], APIClient]


def sign_in(user: User, **body: object) -> Any:
    credentials = {"email": user.email, "password": PASSWORD, "device_name": "phone"}
    return APIClient().post("/api/v1/token", credentials | body)


def refresh(text: str) -> Any:
    return APIClient().post("/api/v1/token/refresh", {"refresh_token": text})


def bearing(text: str) -> APIClient:
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {text}")
    return client


def may(text: str) -> int:
    return bearing(text).get("/api/v1/account").status_code


def code_of(response: Any) -> tuple[int, str]:
    return response.status_code, response.json()["code"]


def test_an_app_signs_in_and_acts_with_the_rights_of_its_user(owner: User) -> None:
    response = sign_in(owner)
    assert response.status_code == 201, response.content
    pair = response.json()
    assert (pair["token_type"], pair["expires_in"]) == ("Bearer", 900)
    assert response["Cache-Control"] == "no-store"
    assert pair["user"]["id"] == str(owner.pk)
    app = bearing(pair["access_token"])
    changed = app.patch("/api/v1/account", {"name": "Li"})
    assert (changed.status_code, changed.json()["name"]) == (200, "Li")


def test_a_wrong_password_gets_no_tokens(owner: User) -> None:
    assert code_of(sign_in(owner, password="wrong")) == (401, "wrong_credentials")
    assert not TokenFamily.objects.exists()


def test_no_token_is_kept_in_a_form_that_opens_anything(owner: User) -> None:
    pair = sign_in(owner).json()
    kept = " ".join(map(str, Token.objects.values_list()))
    for name in ("access_token", "refresh_token"):
        assert pair[name] not in kept
        assert pair[name][4:] not in kept


def test_an_access_token_ends_and_the_refresh_token_gets_another(owner: User) -> None:
    pair = sign_in(owner).json()
    Token.objects.filter(kind="access").update(expires_at=timezone.now())
    refused = bearing(pair["access_token"]).get("/api/v1/account")
    assert code_of(refused) == (401, "invalid_token")
    assert "invalid_token" in refused["WWW-Authenticate"]  # RFC 6750, section 3.1
    renewed = refresh(pair["refresh_token"]).json()
    assert renewed["id"] == pair["id"]
    assert may(renewed["access_token"]) == 200


def test_neither_kind_does_for_the_other(owner: User) -> None:
    pair = sign_in(owner).json()
    assert may(pair["refresh_token"]) == 401
    assert code_of(refresh(pair["access_token"])) == (401, "invalid_token")


@pytest.mark.parametrize("text", ["", "sga_", "sgr_" + "x" * 43, "sga_" + "é" * 43, "x" * 100])
def test_what_never_was_a_token_is_refused(owner: User, text: str) -> None:
    assert refresh(text).status_code in {400, 401}
    assert may("sga_" + text.encode("ascii", "ignore").decode()) == 401


def test_a_refresh_token_that_comes_back_ends_the_whole_family(owner: User) -> None:
    """RFC 9700, section 4.14.2: two parties hold it, and nobody can tell which is the thief."""
    first = sign_in(owner).json()
    other_device = sign_in(owner).json()
    second = refresh(first["refresh_token"]).json()
    third = refresh(second["refresh_token"]).json()
    assert code_of(refresh(first["refresh_token"])) == (401, "token_reused")
    assert code_of(refresh(third["refresh_token"])) == (401, "invalid_token")
    for pair in (first, second, third):
        assert may(pair["access_token"]) == 401
    assert may(other_device["access_token"]) == 200


def test_a_refresh_token_that_has_expired_ends_nothing(owner: User) -> None:
    first = sign_in(owner).json()
    second = refresh(first["refresh_token"]).json()
    Token.objects.filter(spent_at__isnull=False).update(expires_at=timezone.now())
    assert code_of(refresh(first["refresh_token"])) == (401, "invalid_token")
    assert may(second["access_token"]) == 200


@pytest.mark.django_db(transaction=True)
def test_of_two_exchanges_at_once_one_wins_and_both_are_signed_out(owner: User) -> None:
    pair = sign_in(owner).json()
    outcomes: list[str] = []

    def exchange() -> None:
        try:
            tokens.refresh(refresh_token=pair["refresh_token"])
            outcomes.append("new pair")
        except errors.NotAuthenticated as refusal:
            outcomes.append(refusal.code)
        finally:
            connection.close()

    threads = [threading.Thread(target=exchange) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["new pair", "token_reused"]
    assert TokenFamily.objects.get().revoked_at is not None


def test_the_list_shows_ones_own_apps_and_which_is_asking(
    owner: User, stranger: User, api: Api
) -> None:
    here, there = sign_in(owner, device_name="here").json(), sign_in(owner).json()
    sign_in(stranger)
    items = bearing(here["access_token"]).get("/api/v1/tokens").json()["items"]
    assert [(item["id"], item["is_current"]) for item in items] == [
        (there["id"], False),
        (here["id"], True),
    ]
    assert items[1]["device_name"] == "here"
    assert items[1]["method"] == "password"


def test_the_list_takes_as_many_queries_for_many_apps(owner: User, api: Api) -> None:
    def listing() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/api/v1/tokens").status_code == 200
        return len(queries)

    client = api(owner)
    sign_in(owner)
    client.get("/api/v1/tokens")
    few = listing()
    for _ in range(5):
        sign_in(owner)
    assert listing() == few


def test_signing_an_app_out_takes_effect_at_once(owner: User, api: Api) -> None:
    pair = sign_in(owner).json()
    url = f"/api/v1/tokens/{pair['id']}"
    assert api(owner).delete(url).status_code == 204
    assert may(pair["access_token"]) == 401
    assert code_of(refresh(pair["refresh_token"])) == (401, "invalid_token")
    assert api(owner).delete(url).status_code == 204
    assert api(owner).get("/api/v1/tokens").json()["items"] == []


def test_an_inactive_user_is_out(owner: User) -> None:
    pair = sign_in(owner).json()
    User.objects.filter(pk=owner.pk).update(is_active=False)
    assert may(pair["access_token"]) == 401
    assert code_of(refresh(pair["refresh_token"])) == (401, "invalid_token")


def test_what_is_over_is_forgotten_and_what_is_not_stays(owner: User) -> None:
    revoked, kept = sign_in(owner).json(), sign_in(owner).json()
    tokens.revoke_family(family=TokenFamily.objects.get(pk=revoked["id"]))
    kept = refresh(kept["refresh_token"]).json()
    Token.objects.filter(spent_at__isnull=False).update(
        expires_at=timezone.now() - timedelta(seconds=1)
    )
    assert tokens.forget_ended() > 0
    assert [str(family.pk) for family in TokenFamily.objects.all()] == [kept["id"]]
    assert may(kept["access_token"]) == 200
    assert tokens.forget_ended() == 0
