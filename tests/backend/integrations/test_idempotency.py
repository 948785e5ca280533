"""A request with an Idempotency-Key is carried out once, however often it is sent."""

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import ApiKey, Scope, User
from backend.accounts.services.api_keys import create_api_key
from backend.common.errors import Conflict
from backend.integrations.models import IdempotentRequest
from backend.integrations.services import idempotency

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

Api = Callable[[User], APIClient]
KEY = "8e03978e-40d5-43e8-bc93-6894a57f9324"
URL = "/api/v1/api-keys"
WISH = {"name": "import", "scopes": ["assets:read"]}


def send(client: APIClient, body: object = WISH, key: str = KEY, url: str = URL) -> Any:
    return client.post(url, body, headers={"Idempotency-Key": key})


def problem(response: Any) -> tuple[int, str]:
    assert response["Content-Type"] == "application/problem+json"
    return response.status_code, response.json()["code"]


def test_the_second_time_the_first_answer_is_given_and_nothing_is_done(
    owner: User, api: Api
) -> None:
    first = send(api(owner))
    assert (first.status_code, first.get("Idempotency-Replayed")) == (201, None)
    again = send(api(owner))
    assert (again.status_code, again["Idempotency-Replayed"]) == (201, "true")
    assert again.content == first.content
    assert again["Cache-Control"] == "no-store"
    assert ApiKey.objects.count() == 1


def test_a_key_may_have_the_quotes_of_a_structured_header(owner: User, api: Api) -> None:
    assert send(api(owner), key=f'"{KEY}"').content == send(api(owner)).content


def test_another_request_with_the_key_is_refused(owner: User, api: Api) -> None:
    send(api(owner))
    assert problem(send(api(owner), WISH | {"name": "other"})) == (422, "idempotency_key_reused")
    elsewhere = send(api(owner), {"ids": []}, url="/api/v1/assets/trash")
    assert problem(elsewhere) == (422, "idempotency_key_reused")
    assert ApiKey.objects.count() == 1


def test_without_a_key_or_with_another_it_is_done_again(owner: User, api: Api) -> None:
    send(api(owner))
    send(api(owner), key="another")
    api(owner).post(URL, WISH)
    assert ApiKey.objects.count() == 3


def test_the_keys_of_others_are_others(owner: User, stranger: User, api: Api) -> None:
    mine, theirs = send(api(owner)).json(), send(api(stranger)).json()
    assert mine["id"] != theirs["id"]


@pytest.mark.parametrize("key", ["", " ", "x" * 256, "with space", "schlüssel", '"open'])
def test_a_key_that_is_none_is_refused(owner: User, api: Api, key: str) -> None:
    response = api(owner).post(URL, WISH, HTTP_IDEMPOTENCY_KEY=key)
    assert problem(response) == (400, "bad_idempotency_key")
    assert not ApiKey.objects.exists()


def test_a_refusal_is_not_kept(owner: User, api: Api) -> None:
    assert send(api(owner), {"name": "import"}).status_code == 400
    assert send(api(owner)).status_code == 201


def test_who_may_not_is_told_no_answer_of_who_might(owner: User, api: Api) -> None:
    shown = send(api(owner)).json()["key"]
    _, text = create_api_key(owner=owner, name="narrow", scopes=[Scope.ASSETS_READ])
    narrow = APIClient()
    narrow.credentials(HTTP_AUTHORIZATION=f"Bearer {text}")
    refused = send(narrow)
    assert problem(refused) == (403, "scope_missing")
    assert shown not in refused.content.decode()
    assert problem(send(APIClient())) == (401, "not_authenticated")


def test_a_session_still_needs_its_csrf_token(owner: User) -> None:
    browser = APIClient(enforce_csrf_checks=True)
    browser.force_login(owner)
    assert problem(send(browser)) == (403, "csrf_failed")
    assert not IdempotentRequest.objects.exists()


def test_a_session_with_its_csrf_token_is_answered_once(owner: User) -> None:
    browser = APIClient(enforce_csrf_checks=True)
    browser.force_login(owner)
    browser.get("/api/v1/session")
    browser.credentials(HTTP_X_CSRFTOKEN=browser.cookies["csrftoken"].value)
    assert send(browser).status_code == 201
    assert send(browser).headers["Idempotency-Replayed"] == "true"


def test_the_answer_is_kept_sealed(owner: User, api: Api) -> None:
    secret = send(api(owner)).json()["key"]
    assert secret not in str(IdempotentRequest.objects.values_list())


def test_an_old_key_is_forgotten(owner: User, api: Api) -> None:
    send(api(owner))
    IdempotentRequest.objects.update(
        created_at=timezone.now() - settings.IDEMPOTENCY_KEPT_FOR - timedelta(seconds=1)
    )
    assert send(api(owner)).status_code == 201  # even before the chore has come by
    assert ApiKey.objects.count() == 2
    IdempotentRequest.objects.update(created_at=timezone.now() - settings.IDEMPOTENCY_KEPT_FOR)
    assert idempotency.forget_old() == 1


def test_a_body_that_is_too_large_is_refused_as_ever(owner: User, api: Api) -> None:
    large = WISH | {"name": "x" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)}
    assert problem(send(api(owner), large)) == (413, "body_too_large")


def test_other_methods_take_no_key(owner: User, api: Api) -> None:
    headers = {"Idempotency-Key": KEY}
    assert api(owner).get(URL, headers=headers).status_code == 200
    assert api(owner).patch("/api/v1/account", {"name": "a"}, headers=headers).status_code == 200
    assert not IdempotentRequest.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_while_the_first_runs_the_second_is_told_to_wait(owner: User) -> None:
    began, may_end, outcomes = threading.Event(), threading.Event(), list[object]()

    def slow() -> idempotency.Answer:
        began.set()
        may_end.wait(timeout=30)
        return idempotency.Answer(status=201, headers={}, body="made")

    def first() -> None:
        try:
            outcomes.append(
                idempotency.carry_out(
                    caller=idempotency.Caller(owner), key=KEY, fingerprint="f", work=slow
                )
            )
        finally:
            connection.close()

    thread = threading.Thread(target=first)
    thread.start()
    try:
        assert began.wait(timeout=30)
        with pytest.raises(Conflict) as refusal:
            idempotency.carry_out(
                caller=idempotency.Caller(owner), key=KEY, fingerprint="f", work=lambda: None
            )
        assert refusal.value.code == "request_in_progress"
    finally:
        may_end.set()
        thread.join()
    kept = idempotency.carry_out(
        caller=idempotency.Caller(owner), key=KEY, fingerprint="f", work=lambda: None
    )
    assert kept is not None
    assert (kept.status, kept.body) == (201, "made")


@pytest.mark.django_db(transaction=True)
def test_what_died_half_way_has_done_nothing_and_can_be_sent_again(owner: User) -> None:
    def dies() -> None:
        create_api_key(owner=owner, name="half", scopes=[Scope.ASSETS_READ])
        raise SystemExit  # as a kill would, before the commit

    with pytest.raises(SystemExit):
        idempotency.carry_out(caller=idempotency.Caller(owner), key=KEY, fingerprint="f", work=dies)
    assert not ApiKey.objects.exists()
    assert IdempotentRequest.objects.get().status is None

    def works() -> idempotency.Answer:
        create_api_key(owner=owner, name="whole", scopes=[Scope.ASSETS_READ])
        return idempotency.Answer(status=201, headers={}, body="")

    assert (
        idempotency.carry_out(
            caller=idempotency.Caller(owner), key=KEY, fingerprint="f", work=works
        )
        is None
    )
    assert ApiKey.objects.get().name == "whole"
