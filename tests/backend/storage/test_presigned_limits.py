"""What is signed into a request, the real store enforces."""

import time
from datetime import timedelta

import httpx
import pytest

from backend.storage.store import ObjectStore, PresignedRequest
from tests.backend.storage.sending import send

KEY = "originals/somebody/something"
TYPE = "image/jpeg"
MINUTE = timedelta(minutes=1)


@pytest.fixture(params=["put", "post"])
def request_for_5_bytes(request: pytest.FixtureRequest, store: ObjectStore) -> PresignedRequest:
    sign = store.presign_put if request.param == "put" else store.presign_post
    return sign(KEY, size=5, content_type=TYPE, expires_in=MINUTE)


def test_the_declared_bytes_arrive(
    store: ObjectStore, request_for_5_bytes: PresignedRequest
) -> None:
    assert send(request_for_5_bytes, b"hello").is_success
    assert store.read(KEY) == b"hello"


@pytest.mark.parametrize("content", [b"", b"hell", b"hello!", b"h" * 100_000])
def test_another_size_is_refused(
    store: ObjectStore, request_for_5_bytes: PresignedRequest, content: bytes
) -> None:
    assert send(request_for_5_bytes, content).status_code in {400, 403}
    assert store.head(KEY) is None


@pytest.mark.parametrize("headers", [{"Content-Type": "text/html"}, {}])
def test_a_put_of_another_type_is_refused(store: ObjectStore, headers: dict[str, str]) -> None:
    request = store.presign_put(KEY, size=5, content_type=TYPE, expires_in=MINUTE)
    assert send(request, b"hello", headers=headers).status_code == 403
    assert store.head(KEY) is None


@pytest.mark.parametrize("change", [{"Content-Type": "text/html"}, {"key": "originals/else"}])
def test_a_form_with_another_field_is_refused(store: ObjectStore, change: dict[str, str]) -> None:
    signed = store.presign_post(KEY, size=5, content_type=TYPE, expires_in=MINUTE)
    forged = PresignedRequest("POST", signed.url, fields={**signed.fields, **change})
    assert send(forged, b"hello").status_code in {400, 403}
    assert store.head(KEY) is None
    assert store.head("originals/else") is None


def test_a_request_for_one_key_is_none_for_another(store: ObjectStore) -> None:
    request = store.presign_put(KEY, size=5, content_type=TYPE, expires_in=MINUTE)
    elsewhere = PresignedRequest("PUT", request.url.replace(KEY, KEY + "2"), request.headers)
    assert send(elsewhere, b"hello").status_code == 403


def test_a_put_never_replaces_what_is_there(store: ObjectStore) -> None:
    request = store.presign_put(KEY, size=5, content_type=TYPE, expires_in=MINUTE)
    assert send(request, b"hello").is_success
    assert send(request, b"other").status_code == 412
    assert send(request, b"other", headers={"Content-Type": TYPE}).status_code == 403
    assert store.read(KEY) == b"hello"


def test_no_field_makes_the_object_public(store: ObjectStore) -> None:
    signed = store.presign_post(KEY, size=5, content_type=TYPE, expires_in=MINUTE)
    send(
        PresignedRequest("POST", signed.url, {}, {**signed.fields, "acl": "public-read"}), b"hello"
    )
    assert httpx.get(f"{signed.url}/{KEY}").status_code == 403


def test_an_expired_request_is_refused(store: ObjectStore) -> None:
    second = timedelta(seconds=1)
    requests = [
        store.presign_put(KEY, size=5, content_type=TYPE, expires_in=second),
        store.presign_post(KEY, size=5, content_type=TYPE, expires_in=second),
    ]
    time.sleep(2.1)
    assert [send(request, b"hello").status_code in {400, 403} for request in requests] == [True] * 2
    assert store.head(KEY) is None


def test_a_part_of_another_size_is_refused(store: ObjectStore) -> None:
    multipart_id = store.create_multipart(KEY, content_type=TYPE)
    request = store.presign_part(KEY, multipart_id, 1, size=5, expires_in=MINUTE)
    assert send(request, b"hello!").status_code == 403
    assert send(request, b"hello").is_success
    assert [(p.number, p.size) for p in store.list_parts(KEY, multipart_id)] == [(1, 5)]
