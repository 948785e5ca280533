"""Keeps groups in step with the library: what is in the trash, locked or gone is in no group."""

from collections.abc import Collection
from uuid import UUID

from backend.lookalikes.services.grouping import regroup
from backend.lookalikes.services.locking import lock_groups


def photos_moved(*, owner_id: UUID, asset_ids: Collection[UUID]) -> None:
    """Photos went into the trash or the locked folder, or came back. The caller has locked them."""
    if asset_ids:
        lock_groups(owner_id=owner_id)
        regroup(owner_id=owner_id, asset_ids=asset_ids)


def photos_leave(*, owner_id: UUID, asset_ids: Collection[UUID]) -> None:
    """Photos are about to be deleted, in the caller's transaction."""
    lock_groups(owner_id=owner_id)
    regroup(owner_id=owner_id, asset_ids=asset_ids, leaving=asset_ids)
