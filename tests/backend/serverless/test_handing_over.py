"""An answer too large for a function is fetched from the store."""

from collections.abc import Iterator
from datetime import timedelta
from unittest.mock import patch

import httpx
import pytest
from django.utils import timezone

from backend.common.errors import Unavailable
from backend.events.relay import answers
from backend.serverless.exchange import Begun, Header
from backend.serverless.handing_over import complete
from backend.storage import keys
from backend.storage.store import ObjectStore

MIB = 1024 * 1024
ZIP: list[Header] = [
    ("Content-Type", "application/zip"),
    ("Content-Disposition", "attachment; filename*=UTF-8''%E6%97%85%E8%A1%8C.zip"),
    ("X-Request-Id", "abc"),
]


def pieces(count: int, size: int = MIB) -> Iterator[bytes]:
    return (bytes([number % 256]) * size for number in range(count))


def test_a_small_answer_stays_as_it_is() -> None:
    answer = complete(Begun(200, ZIP, pieces(4)))
    assert (answer.status, len(answer.body)) == (200, 4 * MIB)


@pytest.mark.usefixtures("store")
def test_a_large_one_lies_in_the_store_under_its_name_and_the_caller_is_sent_there() -> None:
    answer = complete(Begun(200, ZIP, pieces(19)))
    assert (answer.status, answer.body, answer.header("x-request-id")) == (303, b"", "abc")
    fetched = httpx.get(answer.header("location"))
    assert fetched.content == b"".join(pieces(19))
    assert fetched.headers["content-type"] == "application/zip"
    assert "%E6%97%85%E8%A1%8C.zip" in fetched.headers["content-disposition"]


def test_a_large_range_is_answered_in_part(store: ObjectStore) -> None:
    headers = [("Content-Range", "bytes 100-10485859/20000000"), ("Content-Length", "10485760")]
    answer = complete(Begun(206, headers, pieces(10)))
    assert (answer.status, len(answer.body)) == (206, 4 * MIB)
    assert answer.header("content-range") == f"bytes 100-{100 + 4 * MIB - 1}/20000000"
    assert store.keys_below(keys.ANSWERS) == []


def test_what_breaks_off_leaves_nothing_in_the_store(store: ObjectStore) -> None:
    def breaking() -> Iterator[bytes]:
        yield from pieces(9)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        complete(Begun(200, ZIP, breaking()))
    assert store.keys_below(keys.ANSWERS) == []


def test_answers_are_deleted_when_their_addresses_have_long_ended(store: ObjectStore) -> None:
    complete(Begun(200, ZIP, pieces(5)))
    assert answers.delete_answers() == 0
    later = timezone.now() + timedelta(hours=2)
    with patch("backend.events.relay.answers.timezone.now", return_value=later):
        assert answers.delete_answers() == 1
    assert store.keys_below(keys.ANSWERS) == []


def test_a_store_that_does_not_answer_is_told(settings: object) -> None:
    with (
        patch("backend.serverless.handing_over.store", side_effect=Unavailable("away")),
        pytest.raises(Unavailable),
    ):
        complete(Begun(200, ZIP, pieces(5)))
