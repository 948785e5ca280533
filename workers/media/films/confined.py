"""Running a program that reads what a stranger sent: bounded in memory, time and what it writes."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from workers.media.errors import PictureError

_LAUNCHER = Path(__file__).with_name("_launch.py")
_MOST_OUTPUT = 4 * 1024 * 1024  # bytes of standard output that are read
_MOST_COMPLAINTS = 4096  # bytes of standard error, from its end
_LOOK_EVERY = 0.5  # seconds
_ASK_EVERY = 3.0  # seconds between two questions whether the result is still wanted
_NO_MEMORY = ("cannot allocate memory", "memoryerror", "out of memory")


@dataclass(frozen=True, slots=True)
class Limits:
    memory: int  # bytes
    file_size: int  # bytes of any file that is written
    seconds: int  # on the clock; of processor time, as many for each of `threads`
    threads: int = 1


class NotWanted(Exception):
    """The photo went away while the program ran."""


def run(
    command: Sequence[str], *, limits: Limits, is_wanted: Callable[[], bool] = lambda: True
) -> bytes:
    """What the program wrote to its standard output.

    Raises NotWanted as soon as `is_wanted` says no, and PictureError: `took_too_long`,
    `output_too_large`, `needs_too_much_memory`, or `undecodable` with the program's last words.
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
        return output.read(_MOST_OUTPUT)


def _launcher(limits: Limits) -> list[str]:
    numbers = (os.getpid(), limits.memory, limits.file_size, limits.seconds * limits.threads)
    return [sys.executable, "-I", "-S", str(_LAUNCHER), *map(str, numbers)]


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
            raise _too_long()
        if now - asked > _ASK_EVERY:
            asked = now
            if not is_wanted():
                raise NotWanted


def _failure(status: int, complaints: str) -> PictureError:
    words = complaints.lower()
    if status in {-signal.SIGXCPU, -signal.SIGKILL}:
        return _too_long()
    if status == -signal.SIGXFSZ or "file too large" in words:
        return PictureError(
            "What was made of the film would be larger than is allowed.", code="output_too_large"
        )
    if any(sign in words for sign in _NO_MEMORY):
        return PictureError(
            "Decoding the film needs more memory than is allowed.", code="needs_too_much_memory"
        )
    lines = [line.strip() for line in complaints.splitlines() if line.strip()]
    reason = (lines[-1] if lines else f"status {status}")[:200]
    return PictureError(f"The film is damaged and cannot be shown ({reason}).", code="undecodable")


def _too_long() -> PictureError:
    return PictureError("Decoding the film takes longer than is allowed.", code="took_too_long")


def _end_of(file: IO[bytes]) -> str:
    file.seek(max(0, file.seek(0, os.SEEK_END) - _MOST_COMPLAINTS))
    return file.read().decode(errors="replace")
