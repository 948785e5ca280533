"""Alibaba Cloud OSS, as its trigger hands events to a function or forwards them.

    {"events": [{"eventName": "ObjectCreated:PutObject", "eventTime", "eventSource": "acs:oss",
                 "oss": {"bucket": {"name"}, "object": {"key", "size", "eTag"}},
                 "responseElements": {"requestId"}}]}

OSS also announces what is no object yet: a multipart upload that was opened, a part that arrived.
https://help.aliyun.com/zh/oss/developer-reference/configure-event-notification-rules
"""

from collections.abc import Iterator
from typing import Any

from backend.events.adapters.object_created import ObjectCreated

_WHOLE_OBJECTS = frozenset(
    f"ObjectCreated:{verb}"
    for verb in ("PutObject", "PostObject", "CopyObject", "CompleteMultipartUpload", "AppendObject")
)


def created_objects(body: Any) -> Iterator[ObjectCreated]:
    for event in body["events"]:
        if event["eventName"].removeprefix("oss:") not in _WHOLE_OBJECTS:
            continue
        found = event["oss"]["object"]
        yield ObjectCreated(
            bucket=event["oss"]["bucket"]["name"],
            key=found["key"],
            size=int(found.get("size", 0)),
            etag=found.get("eTag", "").strip('"'),
            moment=event.get("responseElements", {}).get("requestId") or event["eventTime"],
        )
