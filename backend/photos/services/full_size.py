"""Having the whole picture made for others: when the first of them wants to download it."""

from uuid import UUID

from django.db import transaction

from backend.events.contracts import Lane, StageName
from backend.photos.models import Asset, StageRun, StageState
from backend.photos.selectors.films import FILM_TYPES
from backend.photos.selectors.full_size import GIVEN_UP
from backend.photos.services import ledger


def prepare_full_size(asset: Asset, *, lane: Lane = Lane.FRESH) -> bool:
    """For a photo without that rendition. Whether there is going to be one: not of films, nor of
    what could not be made before."""
    if asset.media_type.startswith(FILM_TYPES):
        return False
    run = StageRun.objects.filter(asset=asset, stage=StageName.FULL_SIZE).first()
    if run is not None and run.state != StageState.DONE:
        return run.state not in GIVEN_UP
    return _request(asset.pk, lane)


@transaction.atomic
def _request(asset_id: UUID, lane: Lane) -> bool:
    asset = Asset.objects.select_for_update(no_key=True).filter(pk=asset_id).first()
    if asset is not None:
        ledger.request(asset=asset, stage=StageName.FULL_SIZE, lane=lane)
    return asset is not None
