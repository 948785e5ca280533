"""Words of photos that whoever changes people may not lock, or are too many to wait for."""

from collections.abc import Collection
from uuid import UUID

from backend.events.contracts import Topic
from backend.events.services.outbox import announce_each

_PHOTOS_IN_A_NOTE = 100


def renew_words_later(*, owner_id: UUID, photos: Collection[UUID | str]) -> None:
    """Notes for the relay, which makes the photos' words anew and then announces their change."""
    ordered = sorted(map(str, photos))
    notes = [
        {"asset_ids": ordered[start : start + _PHOTOS_IN_A_NOTE]}
        for start in range(0, len(ordered), _PHOTOS_IN_A_NOTE)
    ]
    if notes:
        announce_each(topic=Topic.WORDS_OUTDATED, payloads=notes, owner_id=owner_id)
