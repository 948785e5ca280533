"""Shows how an import is getting on: bars on a terminal, plain lines elsewhere."""

import sys
import threading
import time
from types import TracebackType
from typing import Protocol, Self

from rich.console import Console, Group
from rich.live import Live
from rich.progress import (
    BarColumn,
    DownloadColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
    TransferSpeedColumn,
)


class ImportProgress(Protocol):
    """All methods may be called from any thread."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    def expect(self, files: int) -> None:
        """How many photos the scan found."""

    def begin(self, name: str, size: int, /) -> int:
        """A file's bytes start to move; returns a handle for `advance` and `end`."""

    def advance(self, handle: int, count: int, /) -> None: ...

    def end(self, handle: int, /) -> None: ...

    def settle(self) -> None:
        """One photo's fate is known."""


class Bars:
    """A bar for all photos and one for each file under way."""

    def __init__(self, console: Console) -> None:
        self._total = Progress(
            TextColumn("[bold]{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=console,
        )
        self._files = Progress(
            TextColumn("  {task.description}", markup=False),
            BarColumn(bar_width=20),
            DownloadColumn(),
            TransferSpeedColumn(),
            console=console,
        )
        self._live = Live(Group(self._files, self._total), console=console, transient=True)
        self._task = self._total.add_task("Photos", total=None)

    def __enter__(self) -> Self:
        self._live.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._live.stop()

    def expect(self, files: int) -> None:
        self._total.update(self._task, total=files)

    def begin(self, name: str, size: int, /) -> int:
        return int(self._files.add_task(shortened(name, 32), total=size))

    def advance(self, handle: int, count: int, /) -> None:
        self._files.advance(TaskID(handle), count)

    def end(self, handle: int, /) -> None:
        self._files.remove_task(TaskID(handle))

    def settle(self) -> None:
        self._total.advance(self._task)


class Lines:
    """A line every few seconds, for logs and pipes."""

    def __init__(self, *, every: float = 5.0) -> None:
        self._every = every
        self._lock = threading.Lock()
        self._files = self._settled = self._bytes = 0
        self._said_at = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._say()

    def expect(self, files: int) -> None:
        self._files = files

    def begin(self, _name: str, _size: int, /) -> int:
        return 0

    def advance(self, _handle: int, count: int, /) -> None:
        with self._lock:
            self._bytes += count

    def end(self, _handle: int, /) -> None:
        pass

    def settle(self) -> None:
        with self._lock:
            self._settled += 1
            due = time.monotonic() - self._said_at >= self._every
            if due:
                self._said_at = time.monotonic()
        if due:
            self._say()

    def _say(self) -> None:
        mebibytes = self._bytes / 2**20
        line = f"{self._settled} of {self._files} photos, {mebibytes:.1f} MiB sent"
        print(line, file=sys.stderr, flush=True)


def shortened(name: str, length: int) -> str:
    """A name that fits, with its middle left out, and nothing that a terminal would obey."""
    clean = "".join(c if c.isprintable() else "?" for c in name)
    if len(clean) <= length:
        return clean
    head = (length - 1) // 2
    return f"{clean[:head]}…{clean[-(length - 1 - head) :]}"
