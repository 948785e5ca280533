"""Taking back that a group was resolved."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors
from backend.lookalikes.models import ResolvedGroup
from backend.lookalikes.services.carrying import carry_back
from backend.lookalikes.services.grouping import regroup
from backend.lookalikes.services.locking import lock_groups
from backend.people.services.locking import lock_people
from backend.photos.services.live_photos import lock_whole
from backend.photos.services.trashing import restore_assets


@transaction.atomic
def undo_resolution(*, owner: User, resolution_id: UUID) -> list[UUID]:
    """The photos come back out of the trash, and what was carried over from them goes from those
    that were kept, unless the owner has changed it since; they are a group again.

    Returns the photos that came back; what was deleted for good stays so. Raises NotFound, and
    Conflict (`already_undone`).
    """
    rows = ResolvedGroup.objects.filter(owner=owner, id=resolution_id)
    resolved = rows.first()
    if resolved is None:
        raise errors.NotFound("No such group was resolved in your library.")
    photos = {UUID(key) for key in (*resolved.kept, *resolved.trashed)}
    # photos, people, groups: the order in which everybody locks them
    there = photos & lock_whole(owner=owner, asset_ids=photos)
    lock_people(owner_id=owner.id)
    lock_groups(owner_id=owner.id)
    if not rows.filter(undone_at=None).update(undone_at=timezone.now()):
        raise errors.Conflict("This has been taken back already.", code="already_undone")
    carry_back(owner=owner, carried=resolved.carried)
    if resolved.dismissal is not None:
        resolved.dismissal.delete()
    restored = restore_assets(owner=owner, asset_ids=[UUID(key) for key in resolved.trashed])
    regroup(owner_id=owner.id, asset_ids=there)
    return restored
