"""Uploads over the API, with the real store at the other end of every signed request."""

from collections.abc import Callable
from hashlib import sha256
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import Settings
from rest_framework.test import APIClient

from backend.accounts.models import Scope, User
from backend.accounts.services.api_keys import create_api_key
from backend.common.ids import new_id
from backend.photos.models import Asset, Upload
from backend.storage.store import ObjectStore, PresignedRequest
from tests.backend.photos.uploading import MIB, quota_of
from tests.backend.storage.sending import send
from tests.factories import make_asset

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
UPLOADS = "/api/v1/uploads"
PART = 5 * MIB
LARGE = b"a" * PART + b"the rest"


@pytest.fixture
def client(api: Callable[[User], APIClient], owner: User) -> APIClient:
    return api(owner)


def body_for(content: bytes, **fields: object) -> dict[str, object]:
    return {
        "filename": "IMG_0421.jpg",
        "size": len(content),
        "sha256": sha256(content).hexdigest(),
        "content_type": "image/jpeg",
    } | fields


def send_signed(request: dict[str, Any], content: bytes) -> None:
    assert send(PresignedRequest(**request), content).is_success


# from beginning to end


@pytest.mark.parametrize("method", ["put", "post"])
def test_a_photo_goes_straight_to_the_store(client: APIClient, owner: User, method: str) -> None:
    answer = client.post(UPLOADS, body_for(b"hello", method=method))
    begun = answer.json()
    assert answer.status_code == 201
    assert (begun["state"], begun["method"]) == ("pending", method)
    assert (begun["parts"], begun["part_size"], begun["asset_id"]) == ([], None, None)
    send_signed(begun["request"], b"hello")
    answer = client.post(f"{UPLOADS}/{begun['id']}/complete")
    assert answer.status_code == 200
    assert (answer.json()["state"], answer.json()["asset_id"]) == ("accepted", begun["id"])
    assert str(Asset.objects.get().pk) == begun["id"]
    assert quota_of(owner) == (5, 0)


def test_a_large_photo_goes_in_parts_and_is_resumed(client: APIClient, settings: Settings) -> None:
    settings.UPLOAD_PART_BYTES = PART
    wish = body_for(LARGE, method="multipart")
    begun = client.post(UPLOADS, wish).json()
    assert begun["request"] is None
    assert [(part["number"], part["size"]) for part in begun["parts"]] == [(1, PART), (2, 8)]
    send_signed(begun["parts"][1]["request"], LARGE[PART:])

    resumed = client.post(UPLOADS, wish)
    assert (resumed.status_code, resumed.json()["id"]) == (200, begun["id"])
    state = client.get(f"{UPLOADS}/{begun['id']}").json()
    assert state["stored_parts"] == [{"number": 2, "size": 8}]
    assert [part["number"] for part in state["parts"]] == [1]

    early = client.post(f"{UPLOADS}/{begun['id']}/complete")
    assert early.status_code == 409
    assert early.json()["code"] == "upload_incomplete"
    assert early.json()["missing_parts"] == [1]

    signed = client.post(f"{UPLOADS}/{begun['id']}/parts", {"numbers": [1]}).json()
    send_signed(signed["parts"][0]["request"], LARGE[:PART])
    assert client.post(f"{UPLOADS}/{begun['id']}/complete").json()["state"] == "accepted"


def test_completing_again_answers_the_same(client: APIClient) -> None:
    begun = client.post(UPLOADS, body_for(b"hello")).json()
    send_signed(begun["request"], b"hello")
    answers = [client.post(f"{UPLOADS}/{begun['id']}/complete") for _ in range(3)]
    assert {answer.status_code for answer in answers} == {200}
    assert answers[0].json() == answers[1].json() == answers[2].json()


def test_completing_without_the_bytes_is_a_conflict(client: APIClient) -> None:
    begun = client.post(UPLOADS, body_for(b"hello")).json()
    answer = client.post(f"{UPLOADS}/{begun['id']}/complete")
    assert (answer.status_code, answer.json()["code"]) == (409, "upload_incomplete")


def test_a_file_of_another_size_is_a_conflict(client: APIClient, store: ObjectStore) -> None:
    begun = client.post(UPLOADS, body_for(b"hello")).json()
    store.put(Upload.objects.get().object_key, b"hell", content_type="image/jpeg")
    answer = client.post(f"{UPLOADS}/{begun['id']}/complete")
    assert (answer.status_code, answer.json()["code"]) == (409, "size_mismatch")
    assert answer.json()["stored_size"] == 4


def test_aborting_gives_the_room_back(client: APIClient, owner: User) -> None:
    begun = client.post(UPLOADS, body_for(b"hello")).json()
    address = f"{UPLOADS}/{begun['id']}"
    assert [client.delete(address).status_code for _ in range(2)] == [204, 204]
    assert quota_of(owner) == (0, 0)
    assert client.get(address).json()["state"] == "aborted"
    answer = client.post(f"{address}/complete")
    assert (answer.status_code, answer.json()["code"]) == (409, "upload_ended")


# what the library holds


def test_checksums_are_told_apart(client: APIClient, owner: User, stranger: User) -> None:
    here, binned = make_asset(owner=owner), make_asset(owner=owner, trashed_at=timezone.now())
    elsewhere = make_asset(owner=stranger)
    asked = [here.sha256.upper(), binned.sha256, elsewhere.sha256, "0" * 64]
    answer = client.post(f"{UPLOADS}/check", {"checksums": asked})
    assert answer.json() == {
        "known": {
            here.sha256: {"asset_id": str(here.pk), "trashed": False},
            binned.sha256: {"asset_id": str(binned.pk), "trashed": True},
        }
    }


def test_known_bytes_are_not_asked_for(client: APIClient, owner: User) -> None:
    wish = body_for(b"hello")
    asset = make_asset(owner=owner, sha256=wish["sha256"], trashed_at=timezone.now())
    answer = client.post(UPLOADS, wish)
    assert answer.status_code == 200
    assert answer.json() == {
        "id": None,
        "state": "duplicate",
        "method": None,
        "request": None,
        "part_size": None,
        "parts": [],
        "stored_parts": [],
        "expires_at": None,
        "asset_id": str(asset.pk),
        "trashed": True,
    }


def test_pending_uploads_are_listed_the_latest_first(client: APIClient) -> None:
    ids = [client.post(UPLOADS, body_for(bytes([n]))).json()["id"] for n in range(3)]
    client.delete(f"{UPLOADS}/{ids[1]}")
    page = client.get(UPLOADS, {"limit": 1}).json()
    rest = client.get(UPLOADS, {"cursor": page["next_cursor"]}).json()
    assert [item["id"] for item in page["items"] + rest["items"]] == [ids[2], ids[0]]
    assert rest["next_cursor"] is None


# refusals


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"size": 0}, "file_empty"),
        ({"size": 10**15}, "file_too_large"),
        ({"size": "many"}, "invalid_input"),
        ({"size": 1.5}, "invalid_input"),
        ({"size": None}, "invalid_input"),
        ({"sha256": "abc"}, "invalid_input"),
        ({"sha256": "g" * 64}, "invalid_input"),
        ({"filename": ""}, "invalid_input"),
        ({"filename": ["a"]}, "invalid_input"),
        ({"filename": "a\x00b.jpg"}, "malformed_body"),
        ({"method": "carrier pigeon"}, "invalid_input"),
        ({"lane": "overtaking"}, "invalid_input"),
        ({"captured_at_hint": "yesterday"}, "invalid_input"),
    ],
)
def test_a_bad_wish_is_refused_and_reserves_nothing(
    client: APIClient, owner: User, change: dict[str, object], code: str
) -> None:
    answer = client.post(UPLOADS, body_for(b"hello") | change)
    assert (answer.status_code, answer.json()["code"]) == (400, code)
    assert quota_of(owner) == (0, 0)
    assert not Upload.objects.exists()


@pytest.mark.parametrize(
    ("filename", "kept"),
    [
        ("../../../etc/passwd", "passwd"),
        ("👨‍👩‍👧‍👦.jpg", "👨‍👩‍👧‍👦.jpg"),
        ("x" * 5000 + ".heic", "x" * 250 + ".heic"),
    ],
)
def test_a_strange_name_is_tidied(client: APIClient, filename: str, kept: str) -> None:
    assert client.post(UPLOADS, body_for(b"hello", filename=filename)).status_code == 201
    assert client.get(UPLOADS).json()["items"][0]["filename"] == kept


def test_a_full_quota_is_told_with_its_numbers(client: APIClient) -> None:
    User.objects.update(quota_bytes=4)
    answer = client.post(UPLOADS, body_for(b"hello"))
    assert answer.status_code == 413
    problem = answer.json()
    assert problem["code"] == "quota_exceeded"
    assert (problem["needed_bytes"], problem["free_bytes"]) == (5, 4)


@pytest.mark.parametrize("numbers", [[], [0], ["one"], list(range(1, 102)), None])
def test_bad_part_numbers_are_refused(client: APIClient, numbers: object) -> None:
    begun = client.post(UPLOADS, body_for(LARGE, method="multipart")).json()
    answer = client.post(f"{UPLOADS}/{begun['id']}/parts", {"numbers": numbers})
    assert answer.status_code == 400


def test_an_upload_in_one_request_has_no_parts(client: APIClient) -> None:
    begun = client.post(UPLOADS, body_for(b"hello")).json()
    answer = client.post(f"{UPLOADS}/{begun['id']}/parts", {"numbers": [1]})
    assert (answer.status_code, answer.json()["code"]) == (400, "no_such_part")


def test_more_checksums_than_a_thousand_are_refused(client: APIClient) -> None:
    answer = client.post(f"{UPLOADS}/check", {"checksums": ["0" * 64] * 1001})
    assert answer.status_code == 400


# who may


def addresses(upload_id: object) -> list[tuple[str, str, object]]:
    return [
        ("get", f"{UPLOADS}/{upload_id}", None),
        ("delete", f"{UPLOADS}/{upload_id}", None),
        ("post", f"{UPLOADS}/{upload_id}/parts", {"numbers": [1]}),
        ("post", f"{UPLOADS}/{upload_id}/complete", None),
    ]


def test_a_strangers_upload_is_not_there(
    client: APIClient, api: Callable[[User], APIClient], stranger: User
) -> None:
    begun = client.post(UPLOADS, body_for(b"hello")).json()
    other = api(stranger)
    for upload_id in (begun["id"], new_id()):
        for method, address, body in addresses(upload_id):
            answer = getattr(other, method)(address, body)
            assert (answer.status_code, answer.json()["code"]) == (404, "not_found"), address
    assert other.get(UPLOADS).json()["items"] == []
    assert Upload.objects.get().state == "pending"


def test_a_key_needs_the_scope(owner: User) -> None:
    for scope, expected in ((Scope.UPLOADS_WRITE, 200), (Scope.ASSETS_WRITE, 403)):
        _, secret = create_api_key(owner=owner, name=str(scope), scopes=[scope])
        client = APIClient(HTTP_AUTHORIZATION=f"Bearer {secret}")
        assert client.get(UPLOADS).status_code == expected
