"""Limits on programs that read what strangers sent."""

import ctypes
import os
import sys
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from tests.processes import REPOSITORY
from workers.confined import programs
from workers.confined.programs import Failed, Limits, NotWanted, Why

MEGABYTE = 1 << 20
LIMITS = Limits(memory=300 * MEGABYTE, file_size=MEGABYTE, seconds=20)


def has_landlock() -> bool:
    """Asked for its version (landlock_create_ruleset(2), flag 1)."""
    return int(ctypes.CDLL(None).syscall(444, None, 0, 1)) > 0


def python(code: str) -> list[str]:
    return [sys.executable, "-I", "-c", code]


def test_what_it_writes_comes_back() -> None:
    assert programs.run(python("print('hello')"), limits=LIMITS) == b"hello\n"


def test_it_inherits_none_of_the_workers_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("S3_SECRET_ACCESS_KEY", "secret")
    told = programs.run(python("import os; print(sorted(os.environ))"), limits=LIMITS)
    assert b"S3_SECRET" not in told


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("bytearray(1 << 30)", Why.NO_MEMORY),
        ("import os; os.abort()", Why.ABORTED),
        ("import sys; sys.exit('nonsense in the header')", Why.BROKEN),
    ],
)
def test_a_failure_is_named(code: str, why: Why) -> None:
    with pytest.raises(Failed) as failure:
        programs.run(python(code), limits=LIMITS)
    assert failure.value.why is why


def test_a_file_does_not_grow_beyond_its_limit(tmp_path: Path) -> None:
    path = tmp_path / "large"
    code = f"open({str(path)!r}, 'wb').write(bytes(4 << 20))"
    with pytest.raises(Failed) as failure:
        programs.run(python(code), limits=LIMITS)
    assert failure.value.why is Why.OUTPUT_TOO_LARGE
    assert path.stat().st_size <= MEGABYTE


def test_whoever_takes_too_long_is_ended() -> None:
    hurry = Limits(memory=300 * MEGABYTE, file_size=MEGABYTE, seconds=1)
    with pytest.raises(Failed) as failure:
        programs.run(python("import time; time.sleep(60)"), limits=hurry)
    assert failure.value.why is Why.TOO_LONG


def test_it_ends_when_nobody_wants_the_result(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs, "_ASK_EVERY", 0.0)
    with pytest.raises(NotWanted):
        programs.run(python("import time; time.sleep(60)"), limits=LIMITS, is_wanted=lambda: False)


def test_it_goes_when_the_worker_is_killed(tmp_path: Path) -> None:
    pid_file = tmp_path / "pid"
    inner = f"import os, time; open({str(pid_file)!r}, 'w').write(str(os.getpid())); time.sleep(60)"
    outer = (
        "from workers.confined import programs\n"
        f"programs.run({python(inner)!r}, limits=programs.Limits(1 << 29, 1 << 20, 60))"
    )
    worker = psutil.Popen([sys.executable, "-c", outer], cwd=REPOSITORY, env=dict(os.environ))
    try:
        while not (pid_file.exists() and pid_file.read_text()):
            assert worker.poll() is None
        child = psutil.Process(int(pid_file.read_text()))
    finally:
        worker.kill()
        worker.wait()
    psutil.wait_procs([child], timeout=10)
    assert not child.is_running()


class TestAlone:
    """What reads a stranger's model reaches nobody, even when the stranger has taken it over."""

    ALONE = replace(LIMITS, alone=True)

    def said(self, code: str) -> bytes:
        return programs.run(python(code), limits=self.ALONE)

    def test_it_still_reads_and_says_what_it_has_read(self, tmp_path: Path) -> None:
        path = tmp_path / "model"
        path.write_text("weights")
        assert self.said(f"print(open({str(path)!r}).read())") == b"weights\n"

    @pytest.mark.parametrize("family", ["AF_INET", "AF_INET6", "AF_UNIX", "AF_NETLINK"])
    def test_no_socket_of_any_kind_is_made(self, family: str) -> None:
        code = (
            "import socket\n"
            f"try: socket.socket(socket.{family}, socket.SOCK_DGRAM)\n"
            "except PermissionError: print('refused')"
        )
        assert self.said(code) == b"refused\n"

    def test_nor_by_what_it_starts(self) -> None:
        inner = "import socket; socket.socket()"
        code = (
            "import subprocess, sys\n"
            f"ran = subprocess.run([sys.executable, '-I', '-c', {inner!r}], capture_output=True)\n"
            "print(ran.returncode, b'PermissionError' in ran.stderr)"
        )
        assert self.said(code) == b"1 True\n"

    def test_its_worker_is_neither_signalled_nor_looked_into(self) -> None:
        code = (
            "import ctypes, os\n"
            "try: os.kill(os.getppid(), 0)\n"
            "except PermissionError: print('refused')\n"
            "print(ctypes.CDLL(None).ptrace(16, os.getppid(), 0, 0))"
        )
        assert self.said(code) == b"refused\n-1\n"

    @pytest.mark.skipif(not has_landlock(), reason="the kernel has no Landlock")
    def test_no_file_is_made_written_or_removed(self, tmp_path: Path) -> None:
        (tmp_path / "there").write_text("as it was")
        code = (
            "import os\n"
            f"os.chdir({str(tmp_path)!r})\n"
            "for act in (lambda: open('new', 'w'), lambda: open('there', 'w'),"
            " lambda: os.remove('there'), lambda: os.mkdir('folder')):\n"
            "    try: act()\n"
            "    except PermissionError: print('refused')"
        )
        assert self.said(code) == b"refused\n" * 4
        assert [path.read_text() for path in tmp_path.iterdir()] == ["as it was"]
