"""The locked folder: reached only through itself, by whoever has opened it."""

from uuid import UUID

from django.db.models import QuerySet

from backend.accounts.models import User
from backend.common import errors
from backend.photos.models import Asset, Visibility
from backend.photos.selectors.assets import with_cards

ORDERING = ("-captured_at", "-id")


def locked_assets(*, owner: User) -> QuerySet[Asset]:
    """To be paged by ORDERING, off the index `asset_put_away`. Films that their stills show are not
    among them."""
    return with_cards(_behind_the_door(owner).filter(in_live_photo=False))


def get_locked_asset(*, owner: User, asset_id: UUID) -> Asset:
    """Raises NotFound, also for a photo that is not locked."""
    asset = with_cards(_behind_the_door(owner)).filter(id=asset_id).first()
    if asset is None:
        raise errors.NotFound("There is no such photo in the locked folder.")
    return asset


def _behind_the_door(owner: User) -> QuerySet[Asset]:
    return Asset.objects.filter(owner=owner, visibility=Visibility.LOCKED)
