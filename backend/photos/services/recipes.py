"""Turning, straightening and cropping a photo without touching it: its recipe is set, or dropped.

Faces, tags and text are found in the original, and stay: answers carry their boxes over
(`events.recipes.placement`), so that a crop loses nothing and a revert costs nothing.
"""

from typing import Any
from uuid import UUID

from django.db import transaction

from backend.accounts.models import User
from backend.common import errors
from backend.events.contracts import StageName
from backend.events.recipes import check_size, checked_recipe
from backend.photos.models import Asset
from backend.photos.models.rendition import EDITED_KINDS
from backend.photos.selectors.assets import get_asset
from backend.photos.services import ledger
from backend.photos.services.renditions import replace_renditions


@transaction.atomic
def set_recipe(*, owner: User, asset_id: UUID, steps: list[Any]) -> Asset:
    """Has the photo shown as these steps make it, from the original; none show it as it was taken.

    Raises NotFound, InvalidInput (`bad_recipe`), and Conflict: `photo_not_ready` while nobody knows
    its size, `not_a_picture` for a film.
    """
    recipe = checked_recipe(steps)
    Asset.objects.select_for_update(no_key=True).filter(owner=owner, id=asset_id).first()
    asset = get_asset(owner=owner, asset_id=asset_id)
    if asset.width is None or asset.height is None:
        raise errors.Conflict("The photo has not been looked at yet.", code="photo_not_ready")
    if not asset.media_type.startswith("image/"):
        raise errors.Conflict("Only pictures can be edited so.", code="not_a_picture")
    check_size(recipe, width=asset.width, height=asset.height)
    if (asset.recipe or []) != recipe:
        asset.recipe = recipe or None
        asset.save(update_fields=["recipe", "updated_at"])
        replace_renditions(asset, (), kinds=EDITED_KINDS)  # until the new ones are made
        ledger.request(asset=asset, stage=StageName.EDITS)
    return get_asset(owner=owner, asset_id=asset_id)
