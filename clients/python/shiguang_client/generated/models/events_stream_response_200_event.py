from typing import Literal, cast

EventsStreamResponse200Event = Literal[
    "album.activity",
    "album.changed",
    "album.deleted",
    "album.shared",
    "album.unshared",
    "asset.accepted",
    "asset.changed",
    "asset.deleted",
    "asset.progressed",
    "family.invited",
    "family.joined",
    "family.left",
    "import.changed",
    "import.ended",
    "library.closed",
    "library.opened",
    "model.approval_wanted",
    "model.run_changed",
    "moderation.held",
    "moderation.settled",
    "moderation.waiting",
    "partner.accepted",
    "partner.changed",
    "partner.ended",
    "partner.invited",
    "person.changed",
    "resync",
    "share.changed",
    "share.created",
    "share.reinstated",
    "share.reported",
    "share.revoked",
    "share.suspended",
    "share.uploaded",
    "share.viewed",
    "webhook.disabled",
]


def check_events_stream_response_200_event(value: str) -> EventsStreamResponse200Event:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(EventsStreamResponse200Event, value)
