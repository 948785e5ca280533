"""Limits on programs that read what strangers sent."""

import os
import sys
from pathlib import Path

import psutil
import pytest

from tests.processes import REPOSITORY
from workers.confined import programs
from workers.confined.programs import Failed, Limits, NotWanted, Why

MEGABYTE = 1 << 20
LIMITS = Limits(memory=300 * MEGABYTE, file_size=MEGABYTE, seconds=20)


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
