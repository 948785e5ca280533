"""Back-fills: finished photos go through a stage again, for a new space or a newer version."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef

from backend.events.contracts import Lane, StageName
from backend.photos.models import Asset, AssetState, StageRun, StageState

from .opening import open_ledger
from .replaying import lacking, reopen

_OPEN = (StageState.WAITING, StageState.READY, StageState.RUNNING)


@dataclass(frozen=True, slots=True)
class Taken:
    count: int
    last: UUID | None  # go on behind this one


def rerun_for_space(*, stage: StageName, space: str, after: UUID | None, limit: int) -> Taken:
    """Runs the stage, on the bulk lane, for photos that it is done for without this space.

    In the order of their ids, behind `after`. What failed is left to `replay`.
    """
    lacking = StageRun.objects.filter(asset=OuterRef("pk"), stage=stage.value)
    lacking = lacking.filter(state=StageState.DONE).exclude(spaces__contains=[space])
    assets = Asset.objects.exclude(state=AssetState.FAILED).filter(Exists(lacking))
    if after is not None:
        assets = assets.filter(pk__gt=after)
    chosen = list(assets.order_by("pk").values_list("pk", flat=True)[:limit])
    count = sum(reopen(pk, {stage}, only=StageState.DONE, lane=Lane.BULK) for pk in chosen)
    return Taken(count, chosen[-1] if chosen else None)


def rerun_outdated(*, stage: StageName, version: str, after: UUID | None, limit: int) -> Taken:
    """Runs the stage, on the bulk lane, for photos that lack its result by this version.

    In the order of their ids, behind `after`. What depends on the stage follows.
    """
    assets = lacking(stage=stage, version=version).order_by("pk")
    if after is not None:
        assets = assets.filter(pk__gt=after)
    chosen = list(assets[:limit])
    for asset in chosen:
        reopen(asset.pk, {stage}, only=StageState.DONE, lane=Lane.BULK)
        open_ledger(asset=asset, lane=Lane.BULK)  # with stages that came after the photo
    return Taken(len(chosen), chosen[-1].pk if chosen else None)


def count_waiting(*, stage: StageName) -> int:
    """Runs of the stage on the bulk lane that have not ended."""
    return StageRun.objects.filter(stage=stage.value, state__in=_OPEN, lane=Lane.BULK.value).count()


def count_running_again(*, stage: StageName) -> int:
    """Photos that have the stage's result already and are to get another."""
    return (
        StageRun.objects.filter(stage=stage.value, state__in=_OPEN)
        .exclude(model_version="")
        .count()
    )


def runs_since_before(*, stage: StageName, moment: datetime) -> bool:
    """Whether a worker is still at it who began before `moment`, and may know an older world."""
    running = StageRun.objects.filter(stage=stage.value, state=StageState.RUNNING)
    return running.filter(started_at__lte=moment).exists()
