"""Both platforms' handlers: requests, storage events, timers, and what comes again."""

import json
from base64 import b64encode
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

import pytest
from django.conf import settings
from django.db import OperationalError

from backend.accounts.models import User
from backend.common.errors import InvalidInput
from backend.events.models import InboxEvent
from backend.photos.models import Asset
from backend.serverless import fc_function, lambda_function
from backend.serverless.exchange import Request
from backend.serverless.invoking import UnknownEvent
from infra.functions.platforms import function_compute, function_url
from tests.backend.photos.uploading import arrived
from tests.contract.events.recorded import SMALL_KEY, recorded

pytestmark = pytest.mark.django_db


@dataclass
class LambdaContext:
    aws_request_id: str = "8f5b2d9a"
    milliseconds: int = 30_000

    def get_remaining_time_in_millis(self) -> int:
        return self.milliseconds


@dataclass
class FunctionOfFC:
    timeout: int = 30


@dataclass
class FCContext:
    request_id: str = "1-64f6cd87"
    function: FunctionOfFC = field(default_factory=FunctionOfFC)


def on_lambda(event: Any) -> dict[str, Any]:
    return lambda_function.handler(event, LambdaContext())


def on_fc(event: Any) -> dict[str, Any]:
    return fc_function.handler(json.dumps(event).encode(), FCContext())


def told_of(upload_key: str, name: str) -> Any:
    """The recorded event, of this upload in our bucket."""
    text = json.dumps(recorded(name)).replace(SMALL_KEY, upload_key)
    return json.loads(
        text.replace('"shiguang"', f'"{settings.S3_BUCKET}"').replace(
            '\\"shiguang\\"', f'\\"{settings.S3_BUCKET}\\"'
        )
    )


def live() -> Request:
    return Request(
        method="GET",
        path="/health/live",
        query="",
        headers=[("Host", "localhost")],
        body=b"",
        client="192.0.2.1",
        request_id="platform-id",
    )


class TestRequests:
    def test_lambda_answers_a_request_with_the_platforms_id(self) -> None:
        answer = function_url.response(on_lambda(function_url.event(live())))
        assert (answer.status, answer.header("x-request-id")) == (200, "platform-id")

    def test_function_compute_does_too(self) -> None:
        fc_function.initialize(FCContext())
        answer = function_compute.response(on_fc(function_compute.event(live())))
        assert (answer.status, answer.header("x-request-id")) == (200, "platform-id")

    def test_what_is_no_event_of_ours_is_refused(self) -> None:
        events: list[object] = [{}, [], "text", {"hello": "world"}]
        for event in events:
            with pytest.raises(UnknownEvent):
                on_fc(event)
        with pytest.raises(UnknownEvent):
            fc_function.handler(b"not JSON", FCContext())


@pytest.mark.usefixtures("store")
class TestStorageEvents:
    @pytest.mark.parametrize("name", ["s3_put", "s3_in_sns", "s3_in_sqs", "s3_in_eventbridge"])
    def test_an_object_in_s3_makes_the_photo_once(self, owner: User, name: str) -> None:
        upload = arrived(owner, b"hello")
        for _ in range(2):
            on_lambda(told_of(upload.object_key, name))
        assert Asset.objects.get().pk == upload.pk
        assert InboxEvent.objects.count() == 1

    @pytest.mark.parametrize("carrier", ["trigger", "mns", "mns_decoded", "eventbridge"])
    def test_an_object_in_oss_does_too(self, owner: User, carrier: str) -> None:
        upload = arrived(owner, b"hello")
        event = told_of(upload.object_key, "oss_put")
        text = json.dumps(event)
        carried: dict[str, Any] = {
            "trigger": event,
            "mns": {"TopicName": "photos", "Message": b64encode(text.encode()).decode()},
            "mns_decoded": {"TopicName": "photos", "Message": text},
            "eventbridge": {
                "specversion": "1.0",
                "source": "acs.oss",
                "type": "oss:ObjectCreated:PutObject",
                "data": event["events"][0],
            },
        }
        for _ in range(2):
            assert on_fc(carried[carrier]) == {}
        assert Asset.objects.get().pk == upload.pk
        assert InboxEvent.objects.count() == 1

    def test_of_a_queues_batch_only_what_could_not_be_kept_comes_again(self, owner: User) -> None:
        good, bad = (told_of(arrived(owner, text).object_key, "s3_in_sqs") for text in (b"a", b"b"))
        batch = {"Records": [good["Records"][0], bad["Records"][0] | {"messageId": "second"}]}
        with patch(
            "backend.events.services.inbox.receive_events",
            side_effect=[None, OperationalError("away")],
        ):
            assert on_lambda(batch) == {"batchItemFailures": [{"itemIdentifier": "second"}]}

    def test_an_unreadable_message_of_a_batch_does_not_come_again(self) -> None:
        record = told_of("originals/x", "s3_in_sqs")["Records"][0] | {"body": "{}"}
        assert on_lambda({"Records": [record]}) == {"batchItemFailures": []}

    def test_a_single_event_that_cannot_be_kept_is_called_again(self) -> None:
        with (
            patch(
                "backend.events.services.inbox.receive_events",
                side_effect=OperationalError("away"),
            ),
            pytest.raises(OperationalError),
        ):
            on_lambda(told_of("originals/x", "s3_put"))

    @pytest.mark.parametrize("message", ["%%%", "W10=", "{", "bm8="])
    def test_an_unreadable_message_is_refused(self, message: str) -> None:
        with pytest.raises(InvalidInput):
            on_fc({"TopicName": "photos", "Message": message})


class TestTimers:
    @pytest.mark.parametrize(
        "event",
        [
            {"triggerTime": "2026-05-01T08:00:00Z", "triggerName": "minute", "payload": ""},
            {"source": "aws.events", "detail-type": "Scheduled Event"},
        ],
    )
    def test_it_is_time_for_the_relays_work(self, event: dict[str, str]) -> None:
        with patch("backend.events.relay.turn.take_turn", return_value=["a"]) as turn:
            assert on_lambda(event) == {"done": ["a"]}
        assert 20 < turn.call_args.args[0] <= 25
