"""The process that takes runs up: several may run, and any goes on with what a dead one was at."""

import subprocess
import sys
import threading
import time
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta

import structlog
from dbos import DBOS, DBOSConfig
from django.db import DatabaseError, connection
from django.utils import timezone

from backend.events.relay.waiting import listen, wait
from backend.modelops.services import legs
from backend.modelops.services.legs import Due
from backend.modelops.services.waking import CHANNEL
from workers.modelops import database
from workers.modelops.legs import start, workflow_id
from workers.modelops.slots import Places

log = structlog.get_logger(__name__)

_AT_A_TIME = 16
_THREADS = 8
_SWEPT = 1000  # legs that are due, of which few are older than a moment
_FORMAT = "1"  # of recorded legs: those of another are not gone on with
_LISTEN_FOR = timedelta(seconds=5)
_SWEEP_EVERY = 10.0  # seconds
_FORGET_EVERY = 3600.0
_KEPT_FOR = timedelta(days=7)  # records of legs that have ended
_ONGOING = ("PENDING", "ENQUEUED", "DELAYED")


class Executor:
    """`run` returns soon after `stop`, which any thread or signal handler may call."""

    def __init__(self) -> None:
        self._stopping = False  # no Event: a signal handler could meet its lock held below it
        self._swept_at = self._forgot_at = time.monotonic()

    def stop(self) -> None:
        self._stopping = True

    def run(self) -> None:
        """Raises NoPlace."""
        with ExitStack() as after:
            held = after.enter_context(database.open_connection(autocommit=True))
            self._places = Places(held)
            place = self._places.take()
            DBOS(config=config_of(place))
            after.callback(DBOS.destroy)
            DBOS.launch()
            log.info("executor.started", place=place)
            while not self._stopping:
                self._turn()
        connection.close()

    def _turn(self) -> None:
        try:
            listen(CHANNEL)  # before looking, so that nothing slips in between
            due = legs.due(at_most=_AT_A_TIME)
            for one in due:
                start(one)
            self._sweep()
            wait(at_most=self._pause(len(due)))
        except DatabaseError as error:
            log.warning("executor.waiting", error=repr(error))
            connection.close()
            time.sleep(1.0)

    def _pause(self, begun: int) -> timedelta:
        if begun == _AT_A_TIME:  # there may be more
            return timedelta(milliseconds=50)
        moment = legs.next_moment()
        until = moment - timezone.now() if moment is not None else _LISTEN_FOR
        return max(timedelta(milliseconds=50), min(until, _LISTEN_FOR))

    def _sweep(self) -> None:
        if time.monotonic() - self._swept_at < _SWEEP_EVERY:
            return
        self._swept_at = time.monotonic()
        self._places.keep()  # a place may be another's by now: then this process has to end
        for one in legs.running_legs():
            self._look_after(one, has_begun=True)
        for one in legs.due(at_most=_SWEPT):
            self._look_after(one, has_begun=False)
        if time.monotonic() - self._forgot_at >= _FORGET_EVERY:
            self._forgot_at = time.monotonic()
            _forget()

    def _look_after(self, leg: Due, *, has_begun: bool) -> None:
        """Whether somebody is at it still, or it ended in a way that it did not foresee. A leg that
        is due may have lost its executor before it did anything."""
        status = DBOS.get_workflow_status(workflow_id(leg))
        if status is None and not has_begun:  # it will be started
            return
        if status is None or status.status not in _ONGOING:
            why = str(status.error) if status and status.error else "It ended without a word."
            legs.leg_failed(leg.run_id, leg.leg, why=why)
        elif status.status == "PENDING" and status.executor_id is not None:
            with self._places.deserted(_place(status.executor_id)) as is_deserted:
                if is_deserted:
                    log.warning("executor.takes_over", leg=status.workflow_id)
                    DBOS.resume_workflow(status.workflow_id)


def announce_in_background() -> None:
    """Which recipes there are, by a process of its own; what stops it stands in the log."""
    command = (sys.executable, "-m", "workers.modelops.announcing")
    threading.Thread(
        target=subprocess.run, args=(command,), kwargs={"check": False}, daemon=True
    ).start()


def config_of(place: int) -> DBOSConfig:
    return {
        "name": "shiguang",
        "system_database_engine": database.engine(),
        "dbos_system_schema": database.SCHEMA,
        "executor_id": _name(place),
        "application_version": _FORMAT,
        "max_executor_threads": _THREADS,
        "log_level": "WARNING",
        "enable_otlp": False,
    }


def _name(place: int) -> str:
    return f"modelops-{place}"


def _place(executor_id: str) -> int:
    return int(executor_id.removeprefix("modelops-"))


def _forget() -> None:
    before = datetime.now(UTC) - _KEPT_FOR
    ended = DBOS.list_workflows(
        status=["SUCCESS", "ERROR"], end_time=before.isoformat(), limit=1000, load_input=False
    )
    DBOS.delete_workflows([one.workflow_id for one in ended])
