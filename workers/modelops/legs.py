"""Each leg of a run is a durable workflow: what it did is recorded step by step, and an executor
that is killed in the middle of one is followed by another that goes on behind the last."""

from typing import Any

import structlog
from dbos import DBOS, SetWorkflowID
from django.db import connection, transaction

from backend.modelops.models import RunState
from backend.modelops.services import legs
from backend.modelops.services.ending import end
from backend.modelops.services.legs import Due, Memory
from backend.modelops.services.locking import locked
from workers.modelops import flow
from workers.modelops.walk import Ended, Suspended, Walk

log = structlog.get_logger(__name__)


def start(due: Due) -> None:
    """Nothing where it has been started before, by whatever executor."""
    with SetWorkflowID(workflow_id(due)):
        DBOS.start_workflow(run_leg, str(due.run_id), due.leg)


def workflow_id(due: Due) -> str:
    return f"{due.run_id}:{due.leg}"


@DBOS.workflow(name="run_leg")
def run_leg(run_id: str, leg: int) -> None:
    try:
        take_leg(run_id, leg, record=_record)
    finally:
        connection.close()  # of a thread that may not be used again


def take_leg(run_id: str, leg: int, *, record: Any) -> None:
    """As far as the run can go now."""
    begun = record("begin", legs.begin_leg, run_id, leg)
    if begun is None:
        return
    try:
        flow.go(Walk(run_id, Memory(**begun), record))
    except Suspended:
        record("wait", legs.end_leg, run_id, leg)
    except Ended as ended:
        record("end", _end, run_id, ended.state, ended.detail)


def _record(name: str, function: Any, *args: Any) -> Any:
    return DBOS.run_step({"name": name}, function, *args)


@transaction.atomic
def _end(run_id: str, state: RunState, detail: str) -> None:
    end(locked(run_id), state, detail)
    log.info("run.ended", run_id=run_id, state=state, detail=detail)
