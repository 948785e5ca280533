"""One child process: started in a session of its own, watched, and stopped with all its children.

A child never outlives us by accident. It leads its own session, so that a signal reaches its whole
group and Ctrl-C on the terminal reaches only the supervisor; the kernel signals it when the thread
that started it dies (`PR_SET_PDEATHSIG`, Linux); and a record on disk lets the next start find what
a `kill -9` of the supervisor left behind.
"""

import ctypes
import json
import os
import pwd
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil

OWNER_VARIABLE = "SHIGUANG_EMBEDDED"  # marks every child, with the data folder it belongs to
_PR_SET_PDEATHSIG = 1


class StartFailed(Exception):
    """A program ended, or did not get ready in time; the message ends with the tail of its log."""


@dataclass(frozen=True, slots=True)
class Program:
    """What is started, and how it is asked to stop."""

    name: str
    command: tuple[str, ...]
    directory: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    stop_signal: signal.Signals = signal.SIGTERM
    patience: float = 8.0  # seconds between asking and killing
    user: str | None = None  # run as this user; only root may


class Process:
    """A program's current process. `start` after a death starts a new one."""

    def __init__(self, program: Program, *, log: Path, record: Path) -> None:
        self.program = program
        self.log = log
        self._record = record
        self._child: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        return self._child.pid if self._child else None

    def exit_code(self) -> int | None:
        """None while it runs; the negated signal number when a signal ended it."""
        return self._child.poll() if self._child else None

    def is_running(self) -> bool:
        return self._child is not None and self._child.poll() is None

    def start(self) -> None:
        if self.is_running():
            return
        sweep(self._record)
        program = self.program
        self.log.parent.mkdir(parents=True, exist_ok=True)
        account = pwd.getpwnam(program.user) if program.user else None
        with self.log.open("ab") as log:
            self._child = subprocess.Popen(
                program.command,
                cwd=program.directory,
                env={**program.environment, OWNER_VARIABLE: str(self._record)},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                user=account.pw_uid if account else None,
                group=account.pw_gid if account else None,
                extra_groups=[] if account else None,
                preexec_fn=_follow_parent(program.stop_signal),  # noqa: PLW1509  one libc call
            )
        self._write_record(self._child.pid)

    def wait_until_ready(self, is_ready: Callable[[], bool], *, within: float) -> None:
        """Raises StartFailed when the program ends first, or is not ready in `within` seconds."""
        deadline = time.monotonic() + within
        while not is_ready():
            if (code := self.exit_code()) is not None:
                raise StartFailed(f"{self.program.name} ended with {code}.\n{self.log_tail()}")
            if time.monotonic() > deadline:
                raise StartFailed(
                    f"{self.program.name} was not ready after {within:.0f} s.\n{self.log_tail()}"
                )
            time.sleep(0.05)

    def ask_to_stop(self) -> None:
        if self._child is not None and self._child.poll() is None:
            with suppress(ProcessLookupError):
                self._child.send_signal(self.program.stop_signal)

    def stop(self, *, unless_impatient: Callable[[], bool] = lambda: False) -> None:
        """Asks, waits `patience` seconds, then kills; returns when the whole group has ended."""
        if self._child is None:
            return
        self.ask_to_stop()
        deadline = time.monotonic() + self.program.patience
        while self.is_running() and time.monotonic() < deadline and not unless_impatient():
            with suppress(subprocess.TimeoutExpired):
                self._child.wait(0.1)
        self.kill()

    def kill(self) -> None:
        """Kills what is left of the group, at once."""
        if self._child is None:
            return
        _kill_group(self._child.pid)
        self._child.wait()
        self._child = None
        self._record.unlink(missing_ok=True)

    def log_tail(self, lines: int = 25) -> str:
        try:
            text = self.log.read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return ""
        return "\n".join(text.splitlines()[-lines:])

    def _write_record(self, pid: int) -> None:
        try:
            created = psutil.Process(pid).create_time()
        except psutil.NoSuchProcess:
            return
        self._record.parent.mkdir(parents=True, exist_ok=True)
        self._record.write_text(json.dumps({"pid": pid, "created": created}), encoding="utf-8")


def is_recorded_process(record: Path) -> psutil.Process | None:
    """The live process that a record names; None when it ended, even if its pid is used again."""
    try:
        noted = json.loads(record.read_text(encoding="utf-8"))
        process = psutil.Process(int(noted["pid"]))
        same = abs(process.create_time() - float(noted["created"])) < 2.0
        return process if same and process.status() != psutil.STATUS_ZOMBIE else None
    except (FileNotFoundError, ValueError, KeyError, TypeError, psutil.NoSuchProcess):
        return None


def sweep(record: Path) -> bool:
    """Ends what an earlier run left under this record; True when there was something."""
    found = False
    if (leader := is_recorded_process(record)) is not None:
        found = True
        with suppress(psutil.NoSuchProcess):
            leader.send_signal(signal.SIGINT)
            leader.wait(5)
        with suppress(psutil.NoSuchProcess, psutil.TimeoutExpired):
            _kill_group(leader.pid)
            leader.wait(5)
    for orphan in _marked(record):
        found = True
        with suppress(psutil.NoSuchProcess, psutil.TimeoutExpired):
            orphan.kill()
            orphan.wait(5)
    record.unlink(missing_ok=True)
    return found


def _marked(record: Path) -> Iterator[psutil.Process]:
    """Children whose leader is gone; PostgreSQL's overwrite their environment, but end with it."""
    if not record.exists():
        return
    for process in psutil.process_iter():
        with suppress(psutil.Error, OSError):
            if process.environ().get(OWNER_VARIABLE) == str(record):
                yield process


def _kill_group(group: int) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(group, signal.SIGKILL)
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline and _group_lives(group):
        time.sleep(0.02)


def _group_lives(group: int) -> bool:
    """Zombies do not count: in a container nobody may ever collect them."""
    try:
        os.killpg(group, 0)
    except (ProcessLookupError, PermissionError):
        return False
    for process in psutil.process_iter():
        with suppress(psutil.NoSuchProcess, ProcessLookupError):
            if os.getpgid(process.pid) == group and process.status() != psutil.STATUS_ZOMBIE:
                return True
    return False


def _follow_parent(signal_on_death: signal.Signals) -> Callable[[], None] | None:
    """Run in the child, after it has changed its user (which would clear the request)."""
    if not sys.platform.startswith("linux"):
        return None
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    parent = os.getpid()

    def follow() -> None:
        prctl(_PR_SET_PDEATHSIG, int(signal_on_death))
        if os.getppid() != parent:  # it died before the kernel knew
            os._exit(1)

    return follow
