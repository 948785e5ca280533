"""The name of a photo's file, where an app uploads under one name and gives it another after."""

from uuid import UUID

from django.db import transaction

from backend.accounts.models import User
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.photos.selectors.assets import unlocked_assets
from backend.photos.services.filenames import clean_filename
from backend.search.services.indexing import index_assets


@transaction.atomic
def rename_asset(*, owner: User, asset_id: UUID, filename: str) -> None:
    """What is not there, or bears the name already, is left as it is."""
    asset = unlocked_assets(owner=owner).select_for_update(no_key=True).filter(pk=asset_id).first()
    name = clean_filename(filename)
    if asset is None or asset.filename == name:
        return
    asset.filename = name
    asset.save(update_fields=["filename", "updated_at"])
    index_assets(asset_ids=[asset_id])  # names are searched by, too
    announce(topic=Topic.ASSET_CHANGED, payload={"asset_id": str(asset_id)}, owner_id=owner.pk)
