"""Notifications of object stores, in the envelopes in which platforms hand them to functions.

Straight from OSS and S3; through SNS, SQS and EventBridge of AWS; through Message Service (MNS) and
EventBridge of Alibaba Cloud. Every event goes into the inbox, where a second delivery does nothing.

A queue's batch is taken message by message: those that could not be kept are named in the answer,
so that only they come again.
https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
"""

import binascii
import json
from base64 import b64decode
from collections.abc import Mapping
from typing import Any

import structlog
from django.db import DatabaseError

from backend.common import errors
from backend.events.adapters import ADAPTERS, read

log = structlog.get_logger(__name__)

_CLOUD_EVENT_OF_OSS = "oss:"


def fits(event: object) -> bool:
    return _source(event) is not None


def receive(event: Mapping[str, Any]) -> dict[str, Any]:
    """What the platform wants to hear. Raises whatever kept a single event from being taken, so
    that it is delivered again; InvalidInput for one that cannot be read."""
    if _is_queue_batch(event):
        return {"batchItemFailures": list(_failures(event))}
    _take(event)
    return {}


def _take(event: Mapping[str, Any]) -> None:
    body = _opened(event)
    source = _source(body)
    if source is None:
        raise errors.InvalidInput("This is no storage event.", code="malformed_event")
    from backend.events.services.inbox import receive_events  # noqa: PLC0415  see the package

    receive_events(source=source, events=read(ADAPTERS[source], body))


def _failures(event: Mapping[str, Any]) -> Any:
    for record in event["Records"]:
        try:
            _take({"Records": [record]})
        except errors.InvalidInput as error:  # it would be none the better for coming again
            log.warning("trigger.unreadable", message=record.get("messageId"), error=str(error))
        except (DatabaseError, errors.Unavailable) as error:
            log.warning("trigger.postponed", message=record.get("messageId"), error=repr(error))
            yield {"itemIdentifier": record["messageId"]}


def _is_queue_batch(event: Mapping[str, Any]) -> bool:
    return _is_records(event) and event["Records"][0].get("eventSource") == "aws:sqs"


def _source(event: object) -> str | None:
    """Whose words these are; None for what is no storage event, as far as can be seen."""
    if not isinstance(event, Mapping):
        return None
    if "events" in event or _is_message(event) or _is_cloud_event(event):
        return "oss"
    if _is_records(event) or event.get("Type") == "Notification" or "Event" in event:
        return "s3"
    if event.get("source") == "aws.s3":
        return "s3"
    return None


def _is_records(event: Mapping[str, Any]) -> bool:
    records = event.get("Records")
    return isinstance(records, list) and bool(records) and isinstance(records[0], Mapping)


def _is_message(event: Mapping[str, Any]) -> bool:
    return "Message" in event and "TopicName" in event


def _is_cloud_event(event: Mapping[str, Any]) -> bool:
    return "specversion" in event and str(event.get("type", "")).startswith(_CLOUD_EVENT_OF_OSS)


def _opened(event: Mapping[str, Any]) -> Mapping[str, Any]:
    """The store's own words, out of an envelope that only Alibaba Cloud's carriers use."""
    if _is_message(event):
        return _decoded(event["Message"])
    if _is_cloud_event(event):
        return {"events": [event["data"]]}
    return event


def _decoded(message: str) -> Mapping[str, Any]:
    """OSS writes its notifications to MNS in Base64; a topic may hand them over decoded."""
    try:
        text = message if message.lstrip().startswith("{") else b64decode(message, validate=True)
        body = json.loads(text)
    except (binascii.Error, ValueError) as error:
        raise errors.InvalidInput("The message cannot be read.", code="malformed_event") from error
    if not isinstance(body, Mapping):
        raise errors.InvalidInput("The message is no storage event.", code="malformed_event")
    return body
