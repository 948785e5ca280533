"""Opening an asset's ledger: a run for each stage that all photos meet, the first ones ready."""

from django.db import transaction

from backend.events.contracts import PIPELINE, Lane
from backend.photos.models import Asset, StageRun

from .settling import lock_asset, settle


@transaction.atomic
def open_ledger(*, asset: Asset, lane: Lane | None = None) -> None:
    """Creates the asset's stage runs and calls for workers; call it where the asset is created.

    Idempotent: runs that exist stay as they are, so it also adds the runs of new stages to an old
    asset. New runs go on `lane`, or else on the asset's own.
    """
    lane = lane or Lane(asset.lane)
    StageRun.objects.bulk_create(
        [
            StageRun(asset=asset, stage=spec.name.value, lane=lane.value)
            for spec in PIPELINE
            if not spec.on_demand
        ],
        ignore_conflicts=True,
    )
    if (locked := lock_asset(asset.pk)) is not None:
        settle(locked)
