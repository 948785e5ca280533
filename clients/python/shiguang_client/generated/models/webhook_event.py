from typing import Literal, cast

WebhookEvent = Literal[
    "album.activity",
    "album.changed",
    "album.deleted",
    "album.shared",
    "album.unshared",
    "asset.accepted",
    "asset.changed",
    "asset.deleted",
    "asset.processed",
    "family.invited",
    "family.joined",
    "family.left",
    "import.ended",
    "job.failed",
    "library.closed",
    "library.opened",
    "model.approval_wanted",
    "moderation.held",
    "moderation.settled",
    "moderation.waiting",
    "partner.accepted",
    "partner.changed",
    "partner.ended",
    "partner.invited",
    "person.changed",
    "share.changed",
    "share.created",
    "share.reinstated",
    "share.reported",
    "share.revoked",
    "share.suspended",
    "share.uploaded",
    "share.viewed",
]


def check_webhook_event(value: str) -> WebhookEvent:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(WebhookEvent, value)
