"""Deleting one's account: confirmed, signed out everywhere, and open to second thoughts."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import AccountDeletion, Scope, Session, User
from backend.accounts.services.api_keys import create_api_key, recognise
from tests.conftest import PASSWORD
from tests.factories import sign_app_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

Api = Callable[[User], APIClient]
URL = "/api/v1/account/deletion"


def problem(response: Any) -> tuple[int, str]:
    return response.status_code, response.json()["code"]


def app(text: str) -> APIClient:
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {text}")
    return client


def test_the_password_confirms_and_every_door_closes_at_once(owner: User, api: Api) -> None:
    browser, other_browser, phone = api(owner), api(owner), sign_app_in(owner)
    _, key = create_api_key(owner=owner, name="mine", scopes=[Scope.ACCOUNT_READ])
    response = browser.post(URL, {"password": PASSWORD})
    assert response.status_code == 202, response.content
    for client in (browser, other_browser, app(phone.access_token), app(key)):
        assert client.get("/api/v1/account").status_code == 401
    assert recognise(key) is None
    assert not Session.objects.filter(user=owner).exists()


def test_it_can_be_taken_back_by_whoever_signs_in_again(
    owner: User, api: Api, settings: Any
) -> None:
    settings.ACCOUNT_DELETION_GRACE = timedelta(days=3)
    api(owner).post(URL, {"password": PASSWORD})
    again = api(owner)
    shown = again.get(URL).json()
    assert set(shown) == {"requested_at", "due_at"}
    deletion = AccountDeletion.objects.get()
    assert deletion.due_at - deletion.requested_at == timedelta(days=3)
    told = again.get("/api/v1/account").json()
    assert datetime.fromisoformat(told["deletion_due_at"]) == deletion.due_at
    assert again.delete(URL).status_code == 204
    assert again.get("/api/v1/account").json()["deletion_due_at"] is None
    assert problem(again.get(URL)) == (404, "not_found")
    assert problem(again.delete(URL)) == (404, "not_found")


def test_a_second_wish_does_not_put_the_day_off(owner: User, api: Api) -> None:
    first = api(owner).post(URL, {"password": PASSWORD}).json()
    assert api(owner).post(URL, {"password": PASSWORD}).json() == first


@pytest.mark.parametrize("body", [{}, {"password": ""}, {"password": "wrong"}], ids=str)
def test_without_the_password_nothing_happens(owner: User, api: Api, body: Any) -> None:
    assert problem(api(owner).post(URL, body)) == (401, "wrong_credentials")
    assert not AccountDeletion.objects.exists()


def test_a_wrong_code_confirms_nothing(owner: User, api: Api) -> None:
    assert problem(api(owner).post(URL, {"code": "000000"})) == (401, "wrong_code")
    assert not AccountDeletion.objects.exists()


def test_guessing_at_the_password_is_slowed_down(owner: User, api: Api, settings: Any) -> None:
    settings.RATE_LIMITS = settings.RATE_LIMITS | {"own_password": "2/day"}
    client = api(owner)
    for _ in range(2):
        assert client.post(URL, {"password": "wrong"}).status_code == 401
    assert problem(client.post(URL, {"password": PASSWORD})) == (429, "too_many_attempts")


def test_without_a_password_a_fresh_sign_in_confirms(owner: User, api: Api) -> None:
    owner.set_unusable_password()
    owner.save()
    phone = sign_app_in(owner)
    phone.family.created_at = timezone.now() - timedelta(days=1)
    phone.family.save()
    assert problem(app(phone.access_token).post(URL)) == (403, "sign_in_again")
    assert app(sign_app_in(owner).access_token).post(URL).status_code == 202


def test_the_last_administrator_stays(admin: User, owner: User, api: Api, settings: Any) -> None:
    settings.ADMIN_SECOND_FACTOR_REQUIRED = False
    refused = api(admin).post(URL, {"password": PASSWORD})
    assert problem(refused) == (409, "last_administrator")
    User.objects.filter(pk=owner.pk).update(is_staff=True)
    assert api(admin).post(URL, {"password": PASSWORD}).status_code == 202
    # the other one is the last now, though the first is still there
    assert problem(api(owner).post(URL, {"password": PASSWORD})) == (409, "last_administrator")


def test_when_the_deletion_has_begun_it_is_too_late(owner: User, api: Api) -> None:
    api(owner).post(URL, {"password": PASSWORD})
    AccountDeletion.objects.update(started_at=timezone.now())
    assert problem(api(owner).delete(URL)) == (409, "deletion_begun")
