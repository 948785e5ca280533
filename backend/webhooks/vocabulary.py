"""What integrators are told of: the events' names, and how they follow from announcements.

An announcement tells our own clients where to look again; an event tells a stranger's program what
has happened. Most are the same. Whoever needs more than the ids asks the API for it: so a message
that is read late, or by the wrong eyes, says little.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from backend.events.contracts import ALBUM_TOPICS, MODERATION_TOPICS, SHARING_TOPICS, Topic

TEST = "webhook.test"
ASSET_PROCESSED = "asset.processed"
JOB_FAILED = "job.failed"
_AS_THEY_ARE = (
    ALBUM_TOPICS
    | SHARING_TOPICS
    | MODERATION_TOPICS
    | {Topic.ASSET_ACCEPTED, Topic.ASSET_CHANGED, Topic.ASSET_DELETED, Topic.PERSON_CHANGED}
    | {Topic.IMPORT_ENDED, Topic.LIBRARY_OPENED, Topic.LIBRARY_CLOSED}
    | {Topic.MODEL_APPROVAL_WANTED}  # to administrators
)
EVENTS = tuple(sorted({*map(str, _AS_THEY_ARE), ASSET_PROCESSED, JOB_FAILED}))


class Event(NamedTuple):
    name: str
    data: Mapping[str, Any]


def events_of(topic: str, payload: Mapping[str, Any]) -> Iterator[Event]:
    """None for announcements that are only of use inside."""
    if topic in _AS_THEY_ARE:
        yield Event(topic, payload)
    if topic != Topic.ASSET_PROGRESSED:
        return
    asset = {"asset_id": payload["asset_id"]}
    if payload.get("stage_state") == "failed":
        yield Event(JOB_FAILED, asset | {"stage": payload["stage"]})
    if payload["asset_state"] != "processing":
        yield Event(ASSET_PROCESSED, asset | {"state": payload["asset_state"]})
