"""The stack that a photo lies in, as the page about the photo shows it."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from backend.accounts.models import User
from backend.gallery.cards import Card, card_of
from backend.photos.models import Asset
from backend.photos.selectors.stacks import get_stack


@dataclass(frozen=True, slots=True)
class Strip:
    id: UUID
    cover_id: UUID  # of the photo that lists show
    cards: list[Card]  # the cover first, then by time


def strip_of(*, owner: User, asset: Asset) -> Strip | None:
    """None of a photo that lies in no stack, or in the trash."""
    if asset.stack_id is None or asset.trashed_at is not None:
        return None
    stack: Any = get_stack(owner=owner, stack_id=asset.stack_id)
    return Strip(stack.pk, stack.primary_id, [card_of(photo) for photo in stack.shown])
