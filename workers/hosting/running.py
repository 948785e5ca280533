"""The host of this process, and the thread that keeps it up with the registry."""

import os
import signal
import threading
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

import structlog
from django.db import DatabaseError, connection

from backend.events.contracts import ModelTask
from workers.hosting.registry import RegistryCatalogue
from workers.inference.servable import Payload
from workers.inference.serving.errors import NotServed
from workers.inference.serving.host import Host

log = structlog.get_logger(__name__)

_EVERY = 5.0  # seconds


class NoModel(Exception):
    """The registry has no champion of the task, or it cannot be loaded here."""


@dataclass(frozen=True, slots=True)
class Answered:
    """Results in the order of the items; `version` is the name of what gave them."""

    version: str
    results: Sequence[Payload]


class Hosting:
    """A host that follows the registry, every few seconds and when it is asked in vain."""

    def __init__(self, tasks: Collection[ModelTask]) -> None:
        self._registry = RegistryCatalogue(tasks)
        self.host = Host(self._registry)
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._work, name="hosting", daemon=True)

    def begin(self) -> None:
        """Returns once everything is loaded that can be."""
        self._follow()
        self._thread.start()

    def invoke(self, task: ModelTask, items: Sequence[Payload], *, owner: UUID | None) -> Answered:
        name = str(owner) if owner else None
        if task not in self.host.wanted:  # perhaps it was released a moment ago
            self._follow()
        try:
            answer = self.host.invoke(task, items, owner=name)
        except NotServed as error:
            raise NoModel(str(error)) from error
        return Answered(answer.version, answer.results)

    def close(self) -> None:
        """Finishes what was accepted."""
        self._ends.set()
        if self._thread.is_alive():
            self._thread.join()
        self.host.close()
        self._report()

    def _work(self) -> None:
        try:
            while not self._ends.wait(_EVERY):
                self._turn()
        finally:
            connection.close()

    def _turn(self) -> None:
        if self.host.device_lost:
            log.error("worker.ending", code="device_lost")
            os.kill(os.getpid(), signal.SIGTERM)  # whoever supervises it starts another
        try:
            self._report()
            self._follow()
        except Exception:  # a worker must not go on with what it had, unnoticed, for ever
            log.exception("hosting.turn_failed")

    def _follow(self) -> None:
        """What was wanted goes on to be, while the database does not answer."""
        try:
            wanted = self._registry.wanted()
        except DatabaseError as error:
            log.warning("registry.unreachable", error=repr(error))
        else:
            self.host.follow(wanted)

    def _report(self) -> None:
        try:
            self._registry.report(self.host.traffic)
        except DatabaseError as error:
            log.warning("traffic.not_reported", error=repr(error))


_lock = threading.Lock()
_hosting: Hosting | None = None


def begin(tasks: Collection[ModelTask]) -> None:
    """Hosts the models of these tasks in this process, until `close`."""
    global _hosting  # noqa: PLW0603  one a process, as the engine is
    with _lock:
        if _hosting is not None:
            raise RuntimeError("This process hosts models already.")
        _hosting = Hosting(tasks)
        _hosting.begin()


def invoke(task: ModelTask, items: Sequence[Payload], *, owner: UUID | None = None) -> Answered:
    """Asks the version of the task's models that is for this owner.

    Raises NoModel; UnfitInput for items that are not what the model's contract asks for; Overloaded
    and Late (`workers.inference.serving.errors`); DeviceLost; and what the model raises.
    """
    hosting = _hosting
    if hosting is None:
        raise NoModel("This process hosts no models.")
    return hosting.invoke(task, items, owner=owner)


def close() -> None:
    """Finishes what was accepted, and forgets the models. May be called twice."""
    global _hosting
    with _lock:
        hosting, _hosting = _hosting, None
    if hosting is not None:
        hosting.close()
