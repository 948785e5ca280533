"""Running a program that reads what a stranger sent: bounded in memory, time and what it writes."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import IO

_LAUNCHER = Path(__file__).with_name("_launch.py")
_MOST_COMPLAINTS = 4096  # bytes of standard error, from its end
_ABORTS = frozenset({-signal.SIGABRT, -signal.SIGTRAP, -signal.SIGILL})
_LOOK_EVERY = 0.5  # seconds
_ASK_EVERY = 3.0  # seconds between two questions whether the result is still wanted
_NO_MEMORY = (
    "cannot allocate memory",
    "memoryerror",
    "out of memory",
    "memory allocation",
)


@dataclass(frozen=True, slots=True)
class Limits:
    memory: int  # bytes
    file_size: int  # bytes of any file that is written
    seconds: int  # on the clock; of processor time, as many for each of `threads`
    threads: int = 1
    output: int = 4 * 1024 * 1024  # bytes of standard output that are read
    alone: bool = False  # without the network, other processes, and files to write


class Why(Enum):
    TOO_LONG = auto()
    OUTPUT_TOO_LARGE = auto()
    NO_MEMORY = auto()
    ABORTED = auto()  # as C++ and Rust end when memory runs out, and sometimes for other reasons
    BROKEN = auto()  # it ended in any other way


class Failed(Exception):
    """The program came to no good end; `reason` holds its last words."""

    def __init__(self, why: Why, reason: str = "") -> None:
        super().__init__(reason or why.name)
        self.why = why
        self.reason = reason


class NotWanted(Exception):
    """What the program worked on went away while it ran."""


def run(
    command: Sequence[str], *, limits: Limits, is_wanted: Callable[[], bool] = lambda: True
) -> bytes:
    """What the program wrote to its standard output.

    Raises Failed, and NotWanted as soon as `is_wanted` says no.
    """
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as complaints:
        process = subprocess.Popen(  # noqa: S603  no shell: the arguments are ours
            [*_launcher(limits), *command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=complaints,
            env={"LANG": "C.UTF-8", "PATH": os.defpath},  # none of the worker's secrets
        )
        try:
            _wait(process, limits.seconds, is_wanted)
        finally:
            process.kill()
            process.wait()
        if process.returncode != 0:
            raise _failure(process.returncode, _end_of(complaints))
        output.seek(0)
        return output.read(limits.output)


def _launcher(limits: Limits) -> list[str]:
    numbers = (os.getpid(), limits.memory, limits.file_size, limits.seconds * limits.threads)
    company = "alone" if limits.alone else "beside"
    return [sys.executable, "-I", "-S", str(_LAUNCHER), *map(str, numbers), company]


def _wait(process: subprocess.Popen[bytes], seconds: int, is_wanted: Callable[[], bool]) -> None:
    started = asked = time.monotonic()
    while True:
        try:
            process.wait(timeout=_LOOK_EVERY)
        except subprocess.TimeoutExpired:
            now = time.monotonic()
        else:
            return
        if now - started > seconds:
            raise Failed(Why.TOO_LONG)
        if now - asked > _ASK_EVERY:
            asked = now
            if not is_wanted():
                raise NotWanted


def _failure(status: int, complaints: str) -> Failed:
    words = complaints.lower()
    if status in {-signal.SIGXCPU, -signal.SIGKILL}:
        return Failed(Why.TOO_LONG)
    if status == -signal.SIGXFSZ or "file too large" in words:
        return Failed(Why.OUTPUT_TOO_LARGE)
    if any(sign in words for sign in _NO_MEMORY):
        return Failed(Why.NO_MEMORY)
    why = Why.ABORTED if status in _ABORTS else Why.BROKEN
    lines = [line.strip() for line in complaints.splitlines() if line.strip()]
    return Failed(why, (lines[-1] if lines else f"status {status}")[:200])


def _end_of(file: IO[bytes]) -> str:
    file.seek(max(0, file.seek(0, os.SEEK_END) - _MOST_COMPLAINTS))
    return file.read().decode(errors="replace")
