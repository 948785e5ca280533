"""Writes what was found out of a film, and what was made of it."""

from dataclasses import asdict
from uuid import UUID

from django.db import transaction

from backend.events.results import FoundFilm, PlaybackMade
from backend.photos.models import Asset, Film, RenditionKind, StageRun, StageState
from backend.photos.services import ledger
from backend.photos.services.renditions import give_up, replace_renditions

FILM_KINDS = (RenditionKind.PLAYBACK, RenditionKind.ANIMATION)
_CANCELLED = "cancelled"  # what workers call an encoding that ended because of the trash


def record_film(*, asset_id: UUID, film: FoundFilm | None) -> None:
    """What moves, or that nothing does (any more). Within the recorder's transaction."""
    if film is None:
        Film.objects.filter(asset_id=asset_id).delete()
    elif Asset.objects.filter(id=asset_id).exists():
        Film.objects.update_or_create(asset_id=asset_id, defaults=asdict(film))


@transaction.atomic
def record_playback(*, asset_id: UUID, result: PlaybackMade, model_version: str) -> None:  # noqa: ARG001
    """The new films replace the old ones, whose objects are given up for deletion."""
    asset = Asset.objects.select_for_update(no_key=True).filter(id=asset_id).first()
    if asset is None:
        give_up({made.object_key for made in result.renditions})
    else:
        replace_renditions(asset, result.renditions, kinds=FILM_KINDS)


def resume_encoding(*, asset_ids: list[UUID]) -> None:
    """Films whose encoding ended because they were put into the trash, and that are back."""
    cancelled = StageRun.objects.filter(
        asset__in=asset_ids, state=StageState.FAILED, error_code=_CANCELLED
    )
    ledger.replay(stage_run_ids=list(cancelled.values_list("id", flat=True)))
