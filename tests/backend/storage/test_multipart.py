"""Multipart uploads in the real store, from opening to the end."""

from contextlib import suppress
from datetime import timedelta

import pytest

from backend.storage.store import ObjectStore, StoredPart
from tests.backend.storage.sending import send

KEY = "originals/somebody/large"
PART = 5 * 1024 * 1024
CONTENT = b"a" * PART + b"end"


@pytest.fixture
def multipart_id(store: ObjectStore) -> str:
    return store.create_multipart(KEY, content_type="image/tiff")


def send_part(store: ObjectStore, multipart_id: str, number: int) -> None:
    content = CONTENT[(number - 1) * PART : number * PART]
    minute = timedelta(minutes=1)
    request = store.presign_part(KEY, multipart_id, number, size=len(content), expires_in=minute)
    assert send(request, content).is_success


def test_parts_become_one_object_in_their_order(store: ObjectStore, multipart_id: str) -> None:
    for number in (2, 1):
        send_part(store, multipart_id, number)
    assert store.head(KEY) is None
    store.complete_multipart(KEY, multipart_id, store.list_parts(KEY, multipart_id))
    assert store.read(KEY) == CONTENT


def test_the_parts_that_have_arrived_are_listed(store: ObjectStore, multipart_id: str) -> None:
    assert store.list_parts(KEY, multipart_id) == []
    send_part(store, multipart_id, 2)
    (part,) = store.list_parts(KEY, multipart_id)
    assert (part.number, part.size) == (2, 3)


def test_what_was_completed_has_no_parts_to_list(store: ObjectStore, multipart_id: str) -> None:
    send_part(store, multipart_id, 1)
    store.complete_multipart(KEY, multipart_id, store.list_parts(KEY, multipart_id))
    with pytest.raises(FileNotFoundError):
        store.list_parts(KEY, multipart_id)


def test_completing_again_does_no_harm(store: ObjectStore, multipart_id: str) -> None:
    send_part(store, multipart_id, 1)
    parts = store.list_parts(KEY, multipart_id)
    store.complete_multipart(KEY, multipart_id, parts)
    with suppress(FileNotFoundError):  # stores may remember what they completed, or not
        store.complete_multipart(KEY, multipart_id, parts)
    assert store.read(KEY) == CONTENT[:PART]


def test_aborting_drops_the_parts_and_may_be_repeated(
    store: ObjectStore, multipart_id: str
) -> None:
    send_part(store, multipart_id, 1)
    store.abort_multipart(KEY, multipart_id)
    store.abort_multipart(KEY, multipart_id)
    with pytest.raises(FileNotFoundError):
        store.list_parts(KEY, multipart_id)


def test_aborting_what_was_completed_leaves_the_object(
    store: ObjectStore, multipart_id: str
) -> None:
    send_part(store, multipart_id, 1)
    store.complete_multipart(KEY, multipart_id, store.list_parts(KEY, multipart_id))
    store.abort_multipart(KEY, multipart_id)
    assert store.head(KEY) is not None


def test_an_unknown_multipart_upload_is_missing(store: ObjectStore) -> None:
    with pytest.raises(FileNotFoundError):
        store.list_parts(KEY, "nonsense")
    with pytest.raises(FileNotFoundError):
        store.complete_multipart(KEY, "nonsense", [StoredPart(1, 5, '"0"')])
