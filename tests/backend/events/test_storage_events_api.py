"""The address to which stores send their notifications."""

import json
from typing import Any

import pytest
from django.conf import settings
from django.db import OperationalError
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.accounts.services.api_keys import create_api_key
from backend.events.models import InboxEvent
from backend.photos.models import Asset, Upload
from tests.backend.photos.uploading import arrived
from tests.contract.events.recorded import SMALL_KEY, recorded

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
ADDRESS = "/api/v1/storage-events/"


@pytest.fixture
def a_store() -> APIClient:
    return APIClient(HTTP_AUTHORIZATION=f"Bearer {settings.STORAGE_EVENT_TOKEN}")


def about(upload: Upload, name: str) -> Any:
    """The recorded notification, as if it told of this upload."""
    text = json.dumps(recorded(name)).replace(SMALL_KEY, upload.object_key)
    return json.loads(
        text.replace("/buckets/shiguang/", f"/buckets/{settings.S3_BUCKET}/").replace(
            '"name": "shiguang"', f'"name": "{settings.S3_BUCKET}"'
        )
    )


@pytest.mark.parametrize("name", ["seaweedfs_put", "s3_put", "s3_in_eventbridge", "oss_put"])
def test_a_notification_makes_the_photo(a_store: APIClient, owner: User, name: str) -> None:
    upload = arrived(owner, b"hello")
    source = name.partition("_")[0]
    answers = [a_store.post(ADDRESS + source, about(upload, name)) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [204, 204]
    assert Asset.objects.get().pk == upload.pk
    assert InboxEvent.objects.get().source == source


def test_json_under_another_name_is_read_too(a_store: APIClient, owner: User) -> None:
    upload = arrived(owner, b"hello")
    body = json.dumps(about(upload, "s3_put"))
    answer = a_store.post(ADDRESS + "s3", body, content_type="text/plain; charset=UTF-8")
    assert answer.status_code == 204
    assert Asset.objects.exists()


def test_an_unknown_upload_is_no_reason_to_deliver_again(a_store: APIClient) -> None:
    body = json.dumps(recorded("s3_put")).replace('"shiguang"', f'"{settings.S3_BUCKET}"')
    assert a_store.post(ADDRESS + "s3", json.loads(body)).status_code == 204
    assert InboxEvent.objects.get().outcome == "unknown_upload"


def test_a_database_that_does_not_answer_is(
    a_store: APIClient, owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    upload = arrived(owner, b"hello")

    def away(**_: object) -> None:
        raise OperationalError("the connection is lost")

    monkeypatch.setattr(InboxEvent.objects, "get_or_create", away)
    answer = a_store.post(ADDRESS + "s3", about(upload, "s3_put"))
    assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")


@pytest.mark.parametrize(
    "authorization",
    [
        None,
        "",
        "Bearer",
        "Bearer ",
        "Bearer wrong",
        "Basic only for tests",
        "Bearer only for tests ",
        "bearer\xe9",
    ],
)
def test_without_the_token_nothing_is_heard(authorization: str | None) -> None:
    client = APIClient()
    if authorization is not None:
        client.credentials(HTTP_AUTHORIZATION=authorization)
    answer = client.post(ADDRESS + "s3", recorded("s3_put"))
    assert (answer.status_code, answer.json()["code"]) == (401, "not_authenticated")
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert not InboxEvent.objects.exists()


def test_neither_a_session_nor_an_api_key_will_do(owner: User, admin: User) -> None:
    _, secret = create_api_key(owner=owner, name="machine", scopes=[])
    client = APIClient(HTTP_AUTHORIZATION=f"Bearer {secret}")
    client.force_login(admin)
    assert client.post(ADDRESS + "s3", recorded("s3_put")).status_code == 401


def test_an_unknown_source_is_not_found(a_store: APIClient) -> None:
    assert a_store.post(ADDRESS + "gcs", {}).status_code == 404


@pytest.mark.parametrize("body", ["", "not JSON", "[]", "null", '{"Records": [1]}'])
def test_a_malformed_body_is_refused(a_store: APIClient, body: str) -> None:
    answer = a_store.post(ADDRESS + "s3", body, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) in [
        (400, "malformed_event"),
        (400, "malformed_body"),
    ]


def test_the_address_only_takes(a_store: APIClient) -> None:
    assert a_store.get(ADDRESS + "s3").status_code == 405
