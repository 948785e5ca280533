"""Webhooks by the API: bad addresses are refused, secrets shown once, the log told."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.webhooks.models import Webhook
from backend.webhooks.services.registering import MOST
from tests.backend.webhooks.receiver import Receiver
from tests.backend.webhooks.sending import send_due
from tests.factories.webhooks import make_webhook

pytestmark = pytest.mark.django_db
ADDRESS = "/api/v1/webhooks"
Api = Callable[[User], APIClient]


def test_the_secret_is_shown_once_and_kept_sealed(api: Api, owner: User) -> None:
    answer = api(owner).post(ADDRESS, {"url": "https://example.com/told", "events": []})
    assert answer.status_code == 201
    secret = answer.json()["secret"]
    assert secret.startswith("whsec_")
    webhook = Webhook.objects.get()
    assert secret not in webhook.secret
    assert secret not in api(owner).get(f"{ADDRESS}/{webhook.pk}").content.decode()


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com/",
        "ftp://example.com/",
        "https://",
        "https://user:secret@example.com/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://169.254.169.254/latest/meta-data",
        "https://10.0.0.1/",
        "https://example.com:0/",
        "https://example.com:99999/",
        "https://exa mple.com/",
        "https://example.com/\r\nHost: x",
        "//example.com",
    ],
)
def test_an_address_inside_or_of_another_kind_is_refused(api: Api, owner: User, url: str) -> None:
    answer = api(owner).post(ADDRESS, {"url": url})
    assert answer.status_code == 400
    assert answer.json()["code"] in {"address_refused", "invalid_input"}
    assert not Webhook.objects.exists()


def test_unknown_events_are_refused(api: Api, owner: User) -> None:
    wish = {"url": "https://example.com/", "events": ["asset.exploded"]}
    assert api(owner).post(ADDRESS, wish).status_code == 400


def test_there_are_so_many_and_no_more(api: Api, owner: User) -> None:
    for _ in range(MOST):
        make_webhook(owner=owner)
    answer = api(owner).post(ADDRESS, {"url": "https://example.com/"})
    assert (answer.status_code, answer.json()["code"]) == (409, "too_many_webhooks")


def test_a_name_that_leads_inside_is_not_called(api: Api, owner: User) -> None:
    webhook, _ = make_webhook(owner=owner, url="https://localhost/told")
    api(owner).post(f"{ADDRESS}/{webhook.pk}/test")
    send_due()
    (entry,) = api(owner).get(f"{ADDRESS}/{webhook.pk}/deliveries").json()["items"]
    detail = api(owner).get(f"{ADDRESS}/{webhook.pk}/deliveries/{entry['id']}").json()
    assert "public network" in detail["attempts"][0]["error"]
    assert detail["state"] == "pending"


def test_a_test_is_sent_logged_and_can_be_replayed(
    api: Api, owner: User, receiver: Receiver
) -> None:
    webhook, _ = make_webhook(owner=owner, url=receiver.url)
    sent = api(owner).post(f"{ADDRESS}/{webhook.pk}/test")
    assert sent.status_code == 202
    send_due()
    log = api(owner).get(f"{ADDRESS}/{webhook.pk}/deliveries", {"state": "delivered"}).json()
    assert [entry["event"] for entry in log["items"]] == ["webhook.test"]
    again = f"{ADDRESS}/{webhook.pk}/deliveries/{sent.json()['id']}/replay"
    assert api(owner).post(again).status_code == 202
    send_due()
    assert [message.body["type"] for message in receiver.got] == ["webhook.test"] * 2


def test_how_it_fares_is_told(api: Api, owner: User, receiver: Receiver) -> None:
    webhook, _ = make_webhook(owner=owner, url=receiver.url)
    one = f"{ADDRESS}/{webhook.pk}"

    def test(answer: int) -> tuple[int, bool]:
        receiver.answers = [answer]
        api(owner).post(f"{one}/test")
        send_due()
        told = api(owner).get(one).json()
        return told["failures_in_a_row"], told["last_success_at"] is not None

    assert [test(500), test(503), test(204), test(500)] == [
        (1, False),
        (2, False),
        (0, True),
        (1, True),
    ]
    api(owner).patch(one, {"enabled": False})
    assert api(owner).patch(one, {"enabled": True}).json()["failures_in_a_row"] == 0


def test_switched_off_it_takes_no_tests(api: Api, owner: User) -> None:
    webhook, _ = make_webhook(owner=owner)
    one = f"{ADDRESS}/{webhook.pk}"
    assert api(owner).patch(one, {"enabled": False}).json()["disabled_reason"] == "by_owner"
    answer = api(owner).post(f"{one}/test")
    assert (answer.status_code, answer.json()["code"]) == (409, "webhook_disabled")


def test_lists_take_the_same_queries_however_long_they_are(api: Api, owner: User) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert api(owner).get(ADDRESS).status_code == 200
        return len(captured)

    make_webhook(owner=owner)
    few = queries()
    for _ in range(5):
        make_webhook(owner=owner)
    assert queries() == few
