"""Parts of films that are being encoded (`keys.film_part`), swept away once nobody needs them."""

from uuid import UUID

from backend.events.contracts import StageName
from backend.photos.models import StageRun, StageState
from backend.storage import keys, store

_OPEN = (StageState.WAITING, StageState.READY, StageState.RUNNING)


def sweep_film_parts() -> int:
    """Deletes parts of films that are encoded, given up or gone; returns how many.

    Their encoding ended without clearing them away: its worker was killed, or the photo was deleted
    in between. A part that is written while we look belongs to an open run, and stays.
    """
    found = store().keys_below(keys.FILM_PARTS)
    assets = {key: asset for key in found if (asset := keys.asset_of_film_part(key)) is not None}
    encoding = _encoded_still(set(assets.values()))
    abandoned = [key for key, asset in assets.items() if asset not in encoding]
    store().delete(abandoned)
    return len(abandoned)


def _encoded_still(asset_ids: set[UUID]) -> set[UUID]:
    runs = StageRun.objects.filter(
        asset__in=asset_ids, stage=StageName.PLAYBACK.value, state__in=_OPEN
    )
    return set(runs.values_list("asset_id", flat=True))
