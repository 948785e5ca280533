"""Back-fills: photos of before a stage's present version go through it again, by and by.

The relay goes on with each, for a bounded amount a turn, so that a library of any size neither
fills the queues nor is held by one request. It passes over the photos once, in the order of their
ids: a worker that still has an older version cannot keep it going round.
"""

from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.utils import timezone

from backend.accounts.models import User
from backend.accounts.services import audit
from backend.common import errors
from backend.events.contracts import STAGES, StageName
from backend.modelhub.models import Backfill, BackfillState, Release, StageVersion
from backend.modelhub.services.locking import lock_registry
from backend.photos.services import ledger

_AT_A_TIME = 200  # photos in the queues; more would only wait there


@transaction.atomic
def begin_backfill(*, actor: User | None, stage: StageName) -> Backfill:
    """To the version that a worker announced last; nobody begins it where a release brings it. One
    on its way to another version, which nobody makes any more, gives way.

    Raises Conflict: `version_unknown` when none did, `backfill_running` when one is at it, and
    `stage_on_demand` for what is made only of photos of which somebody wants it.
    """
    if STAGES[stage].on_demand:
        raise errors.Conflict(
            "This is made only when somebody asks for it.", code="stage_on_demand"
        )
    known = StageVersion.objects.filter(stage=stage.value).first()
    if known is None:
        raise errors.Conflict(
            "No worker has said yet which version of this it makes.", code="version_unknown"
        )
    running = Backfill.objects.filter(stage=stage.value, state=BackfillState.RUNNING)
    for outdated in running.exclude(version=known.version):
        _end(outdated, BackfillState.CANCELLED)
    try:
        with transaction.atomic():
            begun = Backfill.objects.create(
                stage=stage.value,
                version=known.version,
                begun_by=actor.email if actor is not None else "",
            )
    except IntegrityError as error:
        raise errors.Conflict("It is running already.", code="backfill_running") from error
    if actor is not None:
        _record(actor, "backfill.begun", begun)
    return begun


@transaction.atomic
def follow_release(release: Release, *, stage: StageName) -> Backfill | None:
    """The back-fill after a task's latest release, begun once: what another version has made is
    made anew. None until a worker has said since what it makes.

    Raises Conflict (`stage_on_demand`).
    """
    lock_registry(release.task)
    known = StageVersion.objects.filter(stage=stage.value, announced_at__gte=release.at).first()
    if known is None:
        return None
    at_it = Q(state=BackfillState.RUNNING, version=known.version)
    begun = Backfill.objects.filter(Q(begun_at__gte=release.at) | at_it, stage=stage.value)
    return begun.order_by("begun_at").last() or begin_backfill(actor=None, stage=stage)


@transaction.atomic
def cancel_backfill(*, actor: User, backfill_id: UUID) -> None:
    """What was taken up goes through; nothing more is. Ended ones stay as they are.

    Raises NotFound.
    """
    found = Backfill.objects.select_for_update().filter(pk=backfill_id).first()
    if found is None:
        raise errors.NotFound("There is no such back-fill.")
    if found.state == BackfillState.RUNNING:
        _end(found, BackfillState.CANCELLED)
        _record(actor, "backfill.cancelled", found)


def go_on_with_backfills() -> int:
    """A turn of each; how many photos that took up."""
    running = Backfill.objects.filter(state=BackfillState.RUNNING).order_by("pk")
    return sum(_go_on(backfill) for backfill in running)


def _go_on(backfill: Backfill) -> int:
    """No transaction around it: each photo is taken up in one of its own. Two relays at once do no
    harm: what the other has taken up is open already."""
    stage = StageName(backfill.stage)
    room = _AT_A_TIME - ledger.count_waiting(stage=stage)
    if room <= 0:
        return 0
    taken = ledger.rerun_outdated(
        stage=stage, version=backfill.version, after=backfill.filled_up_to, limit=room
    )
    if taken.last is None:
        _end(backfill, BackfillState.COMPLETE)
    else:
        Backfill.objects.filter(pk=backfill.pk).update(
            taken=F("taken") + taken.count, filled_up_to=taken.last
        )
    return taken.count


def _end(backfill: Backfill, state: BackfillState) -> None:
    Backfill.objects.filter(pk=backfill.pk, state=BackfillState.RUNNING).update(
        state=state, ended_at=timezone.now()
    )


def _record(actor: User, action: str, backfill: Backfill) -> None:
    audit.record(
        actor=actor,
        action=action,
        target_type="backfill",
        target_id=backfill.pk,
        details={"stage": backfill.stage, "version": backfill.version},
    )
