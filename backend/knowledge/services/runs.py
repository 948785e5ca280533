"""Runs of a gold set: begun by editors, made by workers in slices, and forgotten when they are old.

A run says what a base answers in one state. Where that changes while it is made, it begins anew.
"""

import time
from datetime import timedelta
from uuid import UUID

import structlog
from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors
from backend.events.contracts import Topic
from backend.events.services.leases import Leases, Lost
from backend.knowledge.evaluation.asking import asked
from backend.knowledge.evaluation.figures import figures_of
from backend.knowledge.evaluation.fingerprints import VIEWS, fingerprint_of
from backend.knowledge.models import (
    GoldQuestion,
    GoldResult,
    GoldRun,
    KnowledgeBase,
    Passage,
    RunState,
    RunView,
)
from backend.knowledge.services import answering
from backend.search.points import Vector

log = structlog.get_logger(__name__)

LEASES = Leases(GoldRun, Topic.GOLD_RUN_READY, "run_id", timedelta(minutes=2))
ACTIVE = (RunState.WAITING, RunState.RUNNING)
KEPT = 40  # runs of a base
_MOST_RESTARTS = 5
# Without a worker that makes points, the words alone have to do; but one may be just starting.
_PATIENCE = timedelta(seconds=60)
_PAUSE = timedelta(seconds=3)


class _NoPoint(Exception):
    """A worker may answer later."""


class _Changed(Exception):
    """The base is not any more as it was when the run began."""


def start_run(base: KnowledgeBase, user: User | None, *, view: str) -> GoldRun:
    """The one that is under way, where there is one. Raises Conflict (`gold_set_empty`)."""
    if (active := active_run(base, view)) is not None:
        return active
    total = GoldQuestion.objects.filter(base=base).count()
    if not total:
        raise errors.Conflict("The gold set is empty.", code="gold_set_empty")
    try:
        with transaction.atomic():
            run = GoldRun.objects.create(
                base=base,
                view=view,
                fingerprint=fingerprint_of(base, RunView(view)),
                threshold=base.threshold,
                total=total,
                created_by=user,
                began_at=timezone.now(),
            )
            LEASES.call(run)
    except IntegrityError:  # somebody else began one in the same moment
        return GoldRun.objects.filter(base=base, view=view).latest("pk")
    return run


def active_run(base: KnowledgeBase, view: str) -> GoldRun | None:
    return GoldRun.objects.filter(base=base, view=view, state__in=ACTIVE).first()


def run_slice(*, run_id: UUID) -> None:
    """Asks questions for a bounded time, and hands over to the next slice."""
    run = LEASES.claim(run_id)
    if run is None:
        return
    try:
        if _work(run):
            _finish(run)
        else:
            LEASES.hand_over(run, at=timezone.now())
    except _NoPoint:
        LEASES.hand_over(run, at=timezone.now() + _PAUSE)
    except _Changed:
        _begin_anew(run)
    except Lost:
        return


def _work(run: GoldRun) -> bool:
    """Whether all questions were asked. Raises Lost, _NoPoint and _Changed."""
    until = time.monotonic() + settings.KNOWLEDGE_SLICE.total_seconds()
    _refuse_change(run)
    is_patient = timezone.now() < run.began_at + _PATIENCE
    if is_patient and _waits_for_points(run):
        raise _NoPoint
    known = GoldResult.objects.filter(run=run).values("gold_id")
    waiting = GoldQuestion.objects.filter(base=run.base).exclude(pk__in=known).order_by("pk")
    for gold in waiting.prefetch_related("sources"):
        point = answering.point_of(gold.question)
        if point is None and is_patient:
            raise _NoPoint
        _ask(run, gold, point)
        if time.monotonic() >= until:
            return False
    _refuse_change(run)
    return True


def _ask(run: GoldRun, gold: GoldQuestion, point: Vector | None) -> None:
    result = asked(gold, point, base=run.base, view=VIEWS[RunView(run.view)])
    result.run = run
    with transaction.atomic():
        LEASES.renew(run)
        GoldResult.objects.bulk_create([result], ignore_conflicts=True)
        GoldRun.objects.filter(pk=run.pk).update(done=GoldResult.objects.filter(run=run).count())


def _refuse_change(run: GoldRun) -> None:
    run.base.refresh_from_db()
    if fingerprint_of(run.base, RunView(run.view)) != run.fingerprint:
        raise _Changed


def _waits_for_points(run: GoldRun) -> bool:
    view = VIEWS[RunView(run.view)]
    return Passage.objects.filter(base=run.base, encoder="", **{view: True}).exists()


@transaction.atomic
def _begin_anew(run: GoldRun) -> None:
    row = LEASES.ours(run).select_for_update().first()
    if row is None:
        return
    total = GoldQuestion.objects.filter(base=row.base).count()
    if not total or row.restarts >= _MOST_RESTARTS:
        row.state = RunState.FAILED
        row.error_code = "base_changing" if total else "gold_set_empty"
        row.token, row.due_at, row.ended_at = None, None, timezone.now()
        row.save()
        return
    row.results.all().delete()
    GoldRun.objects.filter(pk=row.pk).update(
        fingerprint=fingerprint_of(row.base, RunView(row.view)),
        threshold=row.base.threshold,
        done=0,
        total=total,
        restarts=F("restarts") + 1,
        began_at=timezone.now(),
    )
    LEASES.hand_over(run, at=timezone.now() + _PAUSE)


@transaction.atomic
def _finish(run: GoldRun) -> None:
    results = list(GoldResult.objects.filter(run=run).defer("answer", "found"))
    LEASES.ours(run).update(
        state=RunState.DONE,
        figures=figures_of(results),
        token=None,
        due_at=None,
        ended_at=timezone.now(),
    )
    _forget_old(run.base)


def _forget_old(base: KnowledgeBase) -> None:
    ended = GoldRun.objects.filter(base=base).exclude(Q(state__in=ACTIVE))
    kept = list(ended.order_by("-pk").values_list("pk", flat=True)[:KEPT])
    ended.exclude(pk__in=kept).delete()
