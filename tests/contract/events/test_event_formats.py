"""Each store's words are read as the same plain facts."""

from typing import Any

import pytest

from backend.common.errors import InvalidInput
from backend.events.adapters import ADAPTERS, ObjectCreated, read
from tests.contract.events.recorded import (
    LARGE_ETAG,
    LARGE_KEY,
    SMALL_ETAG,
    SMALL_KEY,
    recorded,
)

Fact = tuple[str, str, int, str]
SMALL: Fact = ("shiguang", SMALL_KEY, 5, SMALL_ETAG)
LARGE: Fact = ("shiguang", LARGE_KEY, 5_242_890, LARGE_ETAG)


def events(name: str) -> list[ObjectCreated]:
    return read(ADAPTERS[name.partition("_")[0]], recorded(name))


def facts(name: str) -> list[Fact]:
    return [(e.bucket, e.key, e.size, e.etag.lower()) for e in events(name)]


@pytest.mark.parametrize(
    "name",
    ["seaweedfs_put", "s3_put", "s3_in_sns", "s3_in_sqs", "s3_in_eventbridge", "oss_put"],
)
def test_one_object_is_told_alike_by_every_store_and_carrier(name: str) -> None:
    assert facts(name) == [SMALL]


@pytest.mark.parametrize("name", ["seaweedfs_multipart_completed", "oss_multipart"])
def test_a_multipart_object_is_told_once_when_it_is_whole(name: str) -> None:
    assert facts(name) == [LARGE]


@pytest.mark.parametrize(
    "name",
    ["seaweedfs_folder", "seaweedfs_multipart_opened", "seaweedfs_part", "s3_test_event"],
)
def test_what_is_no_object_is_passed_over(name: str) -> None:
    assert events(name) == []


def test_one_notification_may_hold_several_records_and_other_kinds() -> None:
    assert facts("s3_several_records") == [SMALL, LARGE]


def test_keys_in_s3_records_are_url_encoded() -> None:
    assert [e.key for e in events("s3_encoded_key")] == ["imports/外婆 (1).jpg"]


def test_the_same_bytes_created_twice_are_two_moments() -> None:
    again = recorded("s3_put")
    again["Records"][0]["s3"]["object"]["sequencer"] = "0055AED6DCD90281E9"
    assert read(ADAPTERS["s3"], again) != events("s3_put")


@pytest.mark.parametrize("source", sorted(ADAPTERS))
@pytest.mark.parametrize(
    "body",
    [
        None,
        [],
        {},
        "text",
        7,
        {"Records": [{}]},
        {"Records": 3},
        {"events": [{"eventName": "ObjectCreated:PutObject"}]},
        {"events": [[]]},
        {"key": 5, "event_type": "create", "message": {"new_entry": {"attributes": {}}}},
        {"key": "/buckets/b/k", "event_type": "create", "message": {"new_entry": {"name": "k"}}},
        {"Type": "Notification", "Message": "not JSON"},
        {"detail-type": "Object Created"},
    ],
)
def test_a_body_of_another_kind_is_refused_by_name(source: str, body: Any) -> None:
    with pytest.raises(InvalidInput) as refusal:
        read(ADAPTERS[source], body)
    assert refusal.value.code == "malformed_event"


def test_a_field_of_the_wrong_type_is_refused() -> None:
    body = recorded("oss_put")
    body["events"][0]["oss"]["object"]["key"] = 5
    with pytest.raises(InvalidInput):
        read(ADAPTERS["oss"], body)
