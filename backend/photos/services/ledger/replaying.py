"""Going back: dead letters tried anew, and finished stages run again with a newer model."""

from collections import defaultdict
from collections.abc import Collection
from itertools import islice
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, QuerySet

from backend.events.contracts import PIPELINE, STAGES, Lane, StageName, Topic
from backend.events.services.outbox import announce
from backend.photos.models import Asset, AssetState, StageRun, StageState

from .leases import release
from .opening import open_ledger
from .settling import lock_asset, settle


def replay(*, stage_run_ids: Collection[int]) -> int:
    """Tries dead letters anew, with fresh attempts, and whatever depended on them.

    Returns how many were taken up. Left out are runs that have not failed, and those of a failed
    asset whose owner has meanwhile uploaded the same bytes again (a library holds one copy).
    """
    stages: dict[UUID, set[StageName]] = defaultdict(set)
    failed = StageRun.objects.filter(pk__in=stage_run_ids, state=StageState.FAILED)
    for asset_id, stage in failed.values_list("asset_id", "stage"):
        stages[asset_id].add(StageName(stage))
    return sum(_reopen_unless_superseded(asset_id, stages[asset_id]) for asset_id in sorted(stages))


def lacking(*, stage: StageName, version: str) -> QuerySet[Asset]:
    """Photos without a result of the stage by this version; not those whose run has failed.

    Failed photos are left out: they could not be shown any better, and their bytes may have been
    uploaded again (a library holds one copy). `replay` is for them.
    """
    runs = StageRun.objects.filter(asset=OuterRef("pk"), stage=stage.value)
    outdated = runs.filter(state=StageState.DONE).exclude(model_version=version)
    if STAGES[stage].films_only:  # stills have passed it without anything to be done
        outdated = outdated.exclude(model_version="")
    return Asset.objects.exclude(state=AssetState.FAILED).filter(~Exists(runs) | Exists(outdated))


def rerun(
    *, stage: StageName, model_version: str, owner_id: UUID | None = None, limit: int | None = None
) -> int:
    """Runs a stage, on the bulk lane, for every asset that lacks its result by `model_version`.

    What depends on the stage follows. Returns the number of assets taken up, at most `limit`.
    """
    assets = lacking(stage=stage, version=model_version).order_by("pk")
    if owner_id is not None:
        assets = assets.filter(owner_id=owner_id)
    count = 0
    for asset in islice(assets.iterator(), limit):
        reopen(asset.pk, {stage}, only=StageState.DONE, lane=Lane.BULK)
        open_ledger(asset=asset, lane=Lane.BULK)  # with stages that came after the photo
        count += 1
    return count


def _reopen_unless_superseded(asset_id: UUID, stages: set[StageName]) -> int:
    try:
        return reopen(asset_id, stages, only=StageState.FAILED)
    except IntegrityError as error:
        if "asset_one_copy_per_owner" not in str(error):
            raise
        return 0


@transaction.atomic
def reopen(
    asset_id: UUID, stages: set[StageName], *, only: StageState, lane: Lane | None = None
) -> int:
    """Sends stages in state `only`, and all that follow from them, back to waiting; settles.

    Returns how many of `stages` were sent back.
    """
    if (asset := lock_asset(asset_id)) is None:
        return 0
    runs = {StageName(r.stage): r for r in StageRun.objects.select_for_update().filter(asset=asset)}
    roots = {name for name in stages if name in runs and runs[name].state == only}
    for name in _with_dependants(roots):
        if name in runs:
            _reset(runs[name], lane)
    if roots:
        settle(asset)
        announce(
            topic=Topic.ASSET_CHANGED, payload={"asset_id": str(asset.pk)}, owner_id=asset.owner_id
        )
    return len(roots)


def _with_dependants(roots: set[StageName]) -> set[StageName]:
    """The stages and all that need them or come after them, however far down the graph."""
    found = set(roots)
    for spec in PIPELINE:  # in the order of the graph, so that one pass finds all
        if found.intersection((*spec.needs, *spec.after)):
            found.add(spec.name)
    return found


def _reset(run: StageRun, lane: Lane | None) -> None:
    """A running one loses its lease: its result would be drawn from what is about to change."""
    release(run)
    run.state = StageState.WAITING
    run.attempt = run.outages = 0
    run.not_before = run.announced_at = run.finished_at = None
    run.error_code = run.error_detail = ""
    if lane is not None:
        run.lane = lane.value
    run.save()
