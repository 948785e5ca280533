"""Running stages: claim, compute, record.

A worker that has finished a stage goes on with whatever else of the same photo is ready and served
here. So a photo's original is fetched once for all stages that read it, and a photo is shown soon
instead of after the first stages of every photo before it. Others may take those stages meanwhile;
the claim decides. What an administrator has put behind the stage that was called for is left to
its own call.
"""

import time
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import structlog
from django.db import InterfaceError, OperationalError, connection

from backend.common.errors import StageError, Unavailable
from backend.events.contracts import StageName
from backend.events.results import StageResult
from backend.photos.services import ledger
from backend.photos.services.ledger import Claim, Failure
from workers.inference.errors import DeviceLost
from workers.results.recorder import record
from workers.stages.contract import Photo, Stage

from . import graph, heads, scratch
from .context import photo_for
from .spaces import spaces_of
from .vigil import vigil

log = structlog.get_logger(__name__)

T = TypeVar("T")
_DATABASE_ERRORS = (OperationalError, InterfaceError)
_PATIENCE = 6  # tries: about six seconds in all


def run_from(
    *, asset_id: UUID, stage: StageName, worker: str, served: Collection[StageName]
) -> None:
    """Runs the stage, then the photo's other ready stages among `served`.

    `worker` names this task's run in the ledger. Failures end up in the ledger; what is raised is
    that the database does not answer, and then the lease runs out by itself.
    """
    with scratch.folder() as workdir:
        following: StageName | None = stage
        while following is not None:
            claim = ledger.claim(asset_id=asset_id, stage=following, worker=worker)
            if claim is None:
                return
            with vigil.over(claim):
                _run(claim, workdir)
            following = ledger.next_ready(asset_id=asset_id, among=served, after=stage)


def _run(claim: Claim, workdir: Path) -> None:
    started = time.monotonic()
    try:
        if _compute_and_record(claim, workdir, started):
            log.info("stage.done", **_facts(claim, started))
    except Exception as error:
        failure = failure_of(error)
        # the traceback only where the error is not one that we raise on purpose
        unexpected = failure.code == "internal_error"
        log.warning(
            "stage.failed", code=failure.code, exc_info=unexpected, **_facts(claim, started)
        )
        if isinstance(error, DeviceLost):
            vigil.end_process(blame=claim, failure=failure)
        _patiently(lambda: ledger.fail(claim=claim, failure=failure))


def _compute_and_record(claim: Claim, workdir: Path, started: float) -> bool:
    stage = graph.load(claim.stage)
    photo = photo_for(claim.stage, claim.asset_id, workdir, spaces=spaces_of(claim.stage))
    if photo is None:
        return False
    photo = replace(photo, note_progress=lambda: _note_progress(claim))
    heads.follow(claim.stage)
    result, version = _computed(stage, photo)
    return _patiently(
        lambda: ledger.finish(
            claim=claim,
            model_version=version,
            spaces=photo.spaces,
            duration=timedelta(seconds=time.monotonic() - started),
            record=lambda: record(asset_id=claim.asset_id, result=result, model_version=version),
        )
    )


def _computed(stage: Stage, photo: Photo) -> tuple[StageResult, str]:
    """The result, and of which version it is: once more when another head was put on meanwhile."""
    while True:
        worn = heads.worn()
        result = stage.run(photo)
        version = stage.model_version()
        if heads.worn() == worn:
            return result, version


def _note_progress(claim: Claim) -> None:
    try:
        ledger.note_progress(claim=claim)
    except _DATABASE_ERRORS:  # the work goes on, and the next step will tell
        connection.close()


def failure_of(error: Exception) -> Failure:
    """How the ledger books an error: whose fault it is decides whether and when to try again."""
    if isinstance(error, StageError):
        return Failure(error.code, str(error), permanent=error.permanent)
    if isinstance(error, Unavailable):
        return Failure(error.code, str(error), outage=True)
    if isinstance(error, _DATABASE_ERRORS):
        return Failure("database_unavailable", "The database did not answer.", outage=True)
    if isinstance(error, DeviceLost):
        return Failure("device_lost", str(error))
    if isinstance(error, MemoryError):
        return Failure("out_of_memory", "The stage needed more memory than a worker may use.")
    return Failure("internal_error", f"{type(error).__name__}: {error}")


def _patiently(action: Callable[[], T]) -> T:
    """Outlasts a short outage of the database, so that a computed result is not thrown away."""
    for attempt in range(_PATIENCE):
        try:
            return action()
        except _DATABASE_ERRORS:
            connection.close()
            if attempt == _PATIENCE - 1:
                raise
            time.sleep(0.1 * 2**attempt)
    raise AssertionError("unreachable")


def _facts(claim: Claim, started: float) -> dict[str, object]:
    return {
        "asset_id": str(claim.asset_id),
        "stage": claim.stage.value,
        "attempt": claim.attempt,
        "seconds": round(time.monotonic() - started, 3),
    }
