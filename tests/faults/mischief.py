"""Kills processes and breaks the store, by a seeded schedule, and sees to it that each comes back.

Everything is a `kill -9` of a whole process group, or of one child of a worker, without a warning,
and in the middle of work: a worker is struck when it has a stage in hand. What was killed is
started again at once, as its supervisor would.
"""

import os
import random
import signal
import time
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, field

import psutil

from backend.events.contracts import PIPELINE, Queue
from backend.photos.models import StageRun, StageState
from infra.embedded.process import Process
from infra.embedded.valkey import Valkey

from .proxy import FaultProxy

_VICTIMS: dict[str, Collection[Queue]] = {
    "cpu": (Queue.CPU, Queue.IO),
    "cpu child": (Queue.CPU, Queue.IO),
    "ml": (Queue.ML,),
    "store": (Queue.CPU,),
}


@dataclass(slots=True)
class Installation:
    relay: Process
    cpu: Process
    ml: Process
    broker: Valkey
    store: FaultProxy

    @property
    def processes(self) -> tuple[Process, ...]:
        return (self.relay, self.cpu, self.ml)

    def start(self) -> None:
        self.broker.start()
        for process in self.processes:
            process.start()

    def heal(self) -> None:
        """Starts whatever is not running; also what ended by itself, as the vigil makes it."""
        self.store.recover()
        if not self.broker.process.is_running():
            self.broker.start()
        for process in self.processes:
            if not process.is_running():
                process.start()

    def stop(self) -> None:
        for process in (*self.processes, self.broker.process):
            process.kill()


@dataclass(slots=True)
class Mischief:
    """`deeds`: how often each kind was done."""

    installation: Installation
    seed: int
    schedule: dict[str, int]
    deeds: list[str] = field(default_factory=list)

    def run(self, *, pause: float) -> None:
        """Does all of the schedule, in a shuffled order, then leaves everything in health.

        Call it from the main thread: the kernel ends a child with the thread that started it.
        """
        chance = random.Random(self.seed)
        plan = [deed for deed, times in self.schedule.items() for _ in range(times)]
        chance.shuffle(plan)
        for deed in plan:
            time.sleep(chance.uniform(0.3, 1.7) * pause)
            _wait_for_work(_VICTIMS.get(deed, ()))
            self._doers()[deed]()
            self.deeds.append(deed)
        self.installation.heal()

    def _doers(self) -> dict[str, Callable[[], None]]:
        here = self.installation
        return {
            "relay": lambda: _kill_and_restart(here.relay),
            "cpu": lambda: _kill_and_restart(here.cpu),
            "cpu child": lambda: _kill_a_child(here.cpu),
            "ml": lambda: _kill_and_restart(here.ml),
            "broker": self._kill_broker,
            "store": self._break_store,
        }

    def _kill_broker(self) -> None:
        """It keeps nothing on disk: every message that was in it is gone."""
        self.installation.broker.process.kill()
        time.sleep(1.0)
        self.installation.broker.start()

    def _break_store(self) -> None:
        self.installation.store.break_down()
        time.sleep(2.0)
        self.installation.store.recover()


def _wait_for_work(queues: Collection[Queue]) -> None:
    """Returns when a stage of these queues is running; at the latest, after half a minute."""
    stages = [spec.name.value for spec in PIPELINE if spec.queue in queues]
    deadline = time.monotonic() + 30
    while stages and time.monotonic() < deadline:
        if StageRun.objects.filter(state=StageState.RUNNING, stage__in=stages).exists():
            return
        time.sleep(0.005)


def _kill_and_restart(process: Process) -> None:
    process.kill()
    process.start()


def _kill_a_child(process: Process) -> None:
    if process.pid is None:
        return
    with suppress(psutil.NoSuchProcess, ProcessLookupError, IndexError):
        children = psutil.Process(process.pid).children()
        os.kill(children[0].pid, signal.SIGKILL)
