"""AWS S3 and those who speak like it: event records, bare or in the envelopes of AWS's carriers.

    {"Records": [{"eventName": "ObjectCreated:Put", "s3": {"bucket": {"name"},
                  "object": {"key", "size", "eTag", "sequencer"}}}]}

Keys in records are URL-encoded as in a form; in EventBridge's own shape they are not.
https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
"""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote_plus

from backend.events.adapters.object_created import ObjectCreated

_TEST_EVENT = "s3:TestEvent"  # sent once, when notifications are switched on


def created_objects(body: Any) -> Iterator[ObjectCreated]:
    if body.get("Event") == _TEST_EVENT:
        return
    if body.get("Type") == "Notification":  # SNS over HTTP
        yield from created_objects(json.loads(body["Message"]))
    elif "detail-type" in body:
        yield from _from_event_bridge(body)
    else:
        for record in body["Records"]:
            yield from _from_record(record)


def _from_record(record: Any) -> Iterator[ObjectCreated]:
    if "body" in record:  # SQS, as handed to a function
        yield from created_objects(json.loads(record["body"]))
    elif "Sns" in record:  # SNS, as handed to a function
        yield from created_objects(json.loads(record["Sns"]["Message"]))
    elif record["eventName"].removeprefix("s3:").startswith("ObjectCreated:"):
        found = record["s3"]["object"]
        yield ObjectCreated(
            bucket=record["s3"]["bucket"]["name"],
            key=unquote_plus(found["key"]),
            size=int(found.get("size", 0)),
            etag=found.get("eTag", "").strip('"'),
            moment=found.get("sequencer") or record["eventTime"],
        )


def _from_event_bridge(body: Any) -> Iterator[ObjectCreated]:
    if body["detail-type"] != "Object Created":
        return
    found = body["detail"]["object"]
    yield ObjectCreated(
        bucket=body["detail"]["bucket"]["name"],
        key=found["key"],
        size=int(found.get("size", 0)),
        etag=found.get("etag", "").strip('"'),
        moment=found.get("sequencer") or body["time"],
    )
