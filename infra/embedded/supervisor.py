"""Starts the parts tier by tier, keeps them running, and stops them in the reverse order."""

import os
import select
import signal
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from types import FrameType

from infra.embedded.logs import rotate
from infra.embedded.parts import Part

_STEADY_AFTER = 60.0  # seconds of running after which earlier failures are forgotten
_LONGEST_PAUSE = 30.0
_ROTATE_EVERY = 60.0


class StopRequested(Exception):
    """A signal asked for the end while something was still being started."""


@dataclass(slots=True)
class _Watched:
    part: Part
    failures: int = 0
    started_at: float = field(default_factory=time.monotonic)
    restart_at: float | None = None


class Supervisor:
    """Use as: `catch_signals`, `start` each tier, `watch`, and always `stop`."""

    def __init__(self, *, say: Callable[[str], None]) -> None:
        self._say = say
        self._tiers: list[list[_Watched]] = []
        self._woken, self._waker = os.pipe()  # an Event's lock is not safe in a signal handler
        self._stop_requests = 0
        self._rotated_at = time.monotonic()

    @property
    def is_stopping(self) -> bool:
        return self._stop_requests > 0

    def catch_signals(self, until: ExitStack) -> None:
        """SIGINT, SIGTERM and SIGHUP ask for the end; a second one asks for it at once."""
        os.set_blocking(self._waker, False)
        os.set_blocking(self._woken, False)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGCHLD):
            before = signal.signal(number, self._on_signal)
            until.callback(signal.signal, number, before)
        until.callback(signal.set_wakeup_fd, signal.set_wakeup_fd(self._waker))

    def start(self, parts: Sequence[Part]) -> None:
        """Starts a tier, and returns when all of it is ready. Raises StartFailed, StopRequested."""
        tier = [_Watched(part) for part in parts]
        self._tiers.append(tier)
        for watched in tier:
            watched.part.process.start()
        for watched in tier:
            watched.part.process.wait_until_ready(
                self._or_stopping(watched.part.is_ready), within=watched.part.within
            )

    def watch(self, errand: Callable[[], None] = lambda: None) -> None:
        """Returns when a stop is asked for. `errand` is called about twice a second."""
        while not self.is_stopping:
            for watched in self._all():
                self._look_after(watched)
            errand()
            self._rotate_logs()
            self._sleep(0.5)

    def stop(self) -> None:
        """The last tier first; within a tier all at once."""
        for tier in reversed(self._tiers):
            stopping = [
                threading.Thread(target=self._stop_one, args=(watched,)) for watched in tier
            ]
            for thread in stopping:
                thread.start()
            for thread in stopping:
                thread.join()
        self._tiers.clear()

    def _stop_one(self, watched: _Watched) -> None:
        process = watched.part.process
        process.stop(unless_impatient=lambda: self._stop_requests > 1)

    def _look_after(self, watched: _Watched) -> None:
        process, now = watched.part.process, time.monotonic()
        if watched.restart_at is not None:
            if now >= watched.restart_at:
                process.start()
                watched.started_at, watched.restart_at = now, None
            return
        if (code := process.exit_code()) is None:
            if now - watched.started_at > _STEADY_AFTER:
                watched.failures = 0
            return
        process.kill()  # whatever is left of its group
        pause = min(_LONGEST_PAUSE, 0.5 * 2**watched.failures)
        watched.failures += 1
        watched.restart_at = now + pause
        self._say(
            f"{watched.part.name} {_how_it_ended(code)}; starting it again in {pause:g} s"
            f" (see {process.log})."
        )

    def _rotate_logs(self) -> None:
        if time.monotonic() - self._rotated_at < _ROTATE_EVERY:
            return
        self._rotated_at = time.monotonic()
        for watched in self._all():
            rotate(watched.part.process.log)

    def _sleep(self, seconds: float) -> None:
        """Until a signal arrives: a stop request, or a child that ended."""
        ready, _, _ = select.select([self._woken], [], [], seconds)
        if ready:
            os.read(self._woken, 4096)

    def _or_stopping(self, is_ready: Callable[[], bool]) -> Callable[[], bool]:
        def ready() -> bool:
            if self.is_stopping:
                raise StopRequested
            return is_ready()

        return ready

    def _all(self) -> list[_Watched]:
        return [watched for tier in self._tiers for watched in tier]

    def _on_signal(self, number: int, _frame: FrameType | None) -> None:
        if number != signal.SIGCHLD:
            self._stop_requests += 1


def _how_it_ended(code: int) -> str:
    if code < 0:
        return f"was killed by {signal.Signals(-code).name}"
    return f"ended with {code}"
