"""Saying which work comes first, and how much of it may be worked on at once."""

from collections.abc import Mapping
from dataclasses import dataclass

import structlog
from django.db import transaction

from backend.accounts.models import User
from backend.accounts.services import audit
from backend.common import errors
from backend.events import broker
from backend.events.contracts import PIPELINE, Priority, Queue, StageName
from backend.events.models import WorkRule
from backend.events.selectors.rules import Rules
from backend.photos.models import StageRun, StageState

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class StageWish:
    """None: as its queue; no limit of its own."""

    priority: Priority | None = None
    concurrency: int | None = None


@transaction.atomic
def govern(
    *,
    actor: User,
    queue: Queue,
    priority: Priority = Priority.NORMAL,
    concurrency: int | None = None,
    stages: Mapping[StageName, StageWish] | None = None,
) -> None:
    """In the place of all that was said of the queue. What is being done is finished.

    Another priority holds for what waits, too: messages of before are thrown away, and the sweeper
    calls for their stages anew. Raises InvalidInput for a stage of another queue.
    """
    if strange := sorted((stages or {}).keys() - set(_stages_of(queue))):
        raise errors.InvalidInput(
            "'%(stage)s' is no stage of this queue.", values={"stage": strange[0].value}
        )
    list(WorkRule.objects.select_for_update().filter(queue=queue.value).order_by("pk"))
    before = Rules.now()
    old = _told(before, queue)
    _write(queue, "", StageWish(None if priority is Priority.NORMAL else priority, concurrency))
    for stage in _stages_of(queue):
        _write(queue, stage.value, (stages or {}).get(stage, StageWish()))
    after = Rules.now()
    if (new := _told(after, queue)) == old:
        return
    audit.record(
        actor=actor,
        action="queue.governed",
        target_type="queue",
        target_id=audit.id_of("queue", queue.value),
        details={"queue": queue.value, "old": old, "new": new},
    )
    if any(before.rank(stage) != after.rank(stage) for stage in _stages_of(queue)):
        _call_anew(queue)


def _write(queue: Queue, stage: str, wish: StageWish) -> None:
    if wish == StageWish():
        WorkRule.objects.filter(queue=queue.value, stage=stage).delete()
        return
    WorkRule.objects.update_or_create(
        queue=queue.value,
        stage=stage,
        defaults={"priority": wish.priority or "", "concurrency": wish.concurrency},
    )


def _call_anew(queue: Queue) -> None:
    stages = [stage.value for stage in _stages_of(queue)]
    called = StageRun.objects.filter(stage__in=stages, state=StageState.READY)
    called.filter(announced_at__isnull=False).update(announced_at=None)
    transaction.on_commit(lambda: _throw_away(queue))


def _throw_away(queue: Queue) -> None:
    """A want of it costs order alone: whoever fetches an old message finds nothing to claim, or
    something that was to come later."""
    try:
        broker.empty(queue)
    except broker.BROKER_ERRORS as error:
        log.warning("queue.not_emptied", queue=queue.value, error=repr(error))


def _told(rules: Rules, queue: Queue) -> dict[str, object]:
    """For the audit: what goes without saying is left out."""
    stages = {
        rule.stage: {"priority": rule.priority or None, "concurrency": rule.concurrency}
        for stage in _stages_of(queue)
        if (rule := rules.rows.get((queue.value, stage.value))) is not None
    }
    return {
        "priority": rules.priority_in(queue).value,
        "concurrency": rules.of(queue).concurrency,
        **({"stages": stages} if stages else {}),
    }


def _stages_of(queue: Queue) -> list[StageName]:
    return [spec.name for spec in PIPELINE if spec.queue is queue]
