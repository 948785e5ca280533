"""Into the locked folder, and out of it."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.photos.models import Asset, Visibility
from backend.photos.services.deleting import delete_some
from backend.photos.services.live_photos import lock_whole
from backend.photos.services.locked_folder import require_way_in
from backend.photos.services.moving import settle_moved


def lock_assets(*, owner: User, asset_ids: Iterable[UUID]) -> list[UUID]:
    """Moves the owner's photos into the locked folder; returns those that were not there yet. Of a
    live photo, either half stands for both.

    What was in the trash is taken out of it. Ids that are not the owner's are passed over. Raises
    Conflict (`no_way_in`) when nobody could open the folder.
    """
    require_way_in(owner=owner)
    return _move(owner, asset_ids, {Visibility.TIMELINE, Visibility.ARCHIVE}, Visibility.LOCKED)


def release_assets(
    *, owner: User, asset_ids: Iterable[UUID], to: Visibility = Visibility.TIMELINE
) -> list[UUID]:
    """Takes photos out of the locked folder; returns those that were in it."""
    return _move(owner, asset_ids, {Visibility.LOCKED}, to)


def delete_locked_asset(*, owner: User, asset_id: UUID) -> None:
    """For good: the locked folder has no trash. Raises NotFound."""
    locked = Asset.objects.filter(id=asset_id, visibility=Visibility.LOCKED)
    if not delete_some(owner=owner, assets=locked):
        raise errors.NotFound("There is no such photo in the locked folder.")


@transaction.atomic
def _move(
    owner: User, asset_ids: Iterable[UUID], of: set[Visibility], to: Visibility
) -> list[UUID]:
    asked = set(asset_ids)
    rows = Asset.objects.filter(id__in=lock_whole(owner=owner, asset_ids=asked))
    moving = list(rows.filter(visibility__in=of).order_by("id").values_list("id", flat=True))
    rows.filter(id__in=moving).update(visibility=to, trashed_at=None, updated_at=timezone.now())
    settle_moved(owner=owner, asset_ids=moving)
    for asset_id in moving:
        announce(topic=Topic.ASSET_CHANGED, payload={"asset_id": str(asset_id)}, owner_id=owner.id)
    return [asset_id for asset_id in moving if asset_id in asked]
