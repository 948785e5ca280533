"""What follows, elsewhere, when photos go out of sight or come back."""

from collections.abc import Collection
from uuid import UUID

from backend.accounts.models import User
from backend.lookalikes.services.upkeep import photos_moved
from backend.photos.services.stack_upkeep import settle_stacks_of


def settle_moved(*, owner: User, asset_ids: Collection[UUID]) -> None:
    """Photos went into the trash, the archive or the locked folder, or came back.

    The caller has locked them.
    """
    if asset_ids:
        photos_moved(owner_id=owner.id, asset_ids=asset_ids)
        settle_stacks_of(asset_ids=asset_ids)
