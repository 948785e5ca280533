"""One writer at a time for the groups of one owner."""

from uuid import UUID

from backend.common import locks


def lock_groups(*, owner_id: UUID) -> None:
    """Waits for other groupings of this owner, until the end of the caller's transaction.

    Taken after the rows of photos and after the owner's people, as everywhere.
    """
    locks.wait_for(f"lookalikes:{owner_id}")
