"""Into the trash and back. Nothing is lost on the way, and doing it twice does no more."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.photos.models import Asset
from backend.photos.selectors.assets import unlocked_assets
from backend.photos.services.films import resume_encoding
from backend.photos.services.live_photos import lock_whole, part_films, seek_other_halves
from backend.photos.services.moving import settle_moved


def trash_assets(*, owner: User, asset_ids: Iterable[UUID]) -> list[UUID]:
    """Moves the owner's photos into the trash; returns those that were not there yet.

    Ids that are not the owner's are passed over: whether they exist is nobody else's business. A
    still takes its film along; a film goes by itself, and is half of a live photo no longer.
    """
    return _move(owner, asset_ids, into_trash=True)


def restore_assets(*, owner: User, asset_ids: Iterable[UUID]) -> list[UUID]:
    """Takes the owner's photos out of the trash; returns those that were in it.

    Halves that went together come back together; those that went one by one find each other again.
    """
    return _move(owner, asset_ids, into_trash=False)


@transaction.atomic
def _move(owner: User, asset_ids: Iterable[UUID], *, into_trash: bool) -> list[UUID]:
    asked = set(asset_ids)
    whole = lock_whole(owner=owner, asset_ids=asked)
    if into_trash:
        whole -= part_films(owner=owner, leaving=asked)
    fitting = unlocked_assets(owner=owner).filter(id__in=whole, trashed_at__isnull=into_trash)
    moving = list(fitting.order_by("id").values_list("id", flat=True))
    now = timezone.now()
    Asset.objects.filter(id__in=moving).update(
        trashed_at=now if into_trash else None, updated_at=now
    )
    settle_moved(owner=owner, asset_ids=moving)
    if not into_trash:
        resume_encoding(asset_ids=moving)
        seek_other_halves(owner=owner, asset_ids=moving)
    for asset_id in moving:
        announce(topic=Topic.ASSET_CHANGED, payload={"asset_id": str(asset_id)}, owner_id=owner.id)
    return [asset_id for asset_id in moving if asset_id in asked]
