"""A child process never outlives us, and neither do its own children."""

import json
import os
import signal
import socket
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from infra.embedded.process import StartFailed, is_recorded_process, sweep
from tests.infra.conftest import MakeProcess, is_alive

SLEEPER = """
    import time
    print("up")
    time.sleep(600)
"""
STUBBORN_PARENT = """
    import signal, subprocess, sys, time
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    sys.stdout.write(f"child {child.pid} sleeps")
    sys.stdout.flush()
    time.sleep(600)
"""


def test_it_stops_when_asked(make_process: MakeProcess) -> None:
    process = make_process("sleeper", SLEEPER)
    process.start()
    wait_for(lambda: "up" in process.log_tail())
    pid = process.pid
    assert pid
    process.stop()
    assert not is_alive(pid)
    assert not process.is_running()


def test_one_that_does_not_stop_is_killed_with_its_children(make_process: MakeProcess) -> None:
    process = make_process("stubborn", STUBBORN_PARENT, patience=0.2)
    process.start()
    wait_for(lambda: "sleeps" in process.log_tail())
    child = int(process.log_tail().split()[-2])
    process.stop()
    assert not is_alive(child)


def test_children_of_a_dead_leader_are_swept_up(make_process: MakeProcess) -> None:
    process = make_process("stubborn", STUBBORN_PARENT)
    process.start()
    wait_for(lambda: "sleeps" in process.log_tail())
    child = int(process.log_tail().split()[-2])
    assert process.pid
    os.kill(process.pid, signal.SIGKILL)
    wait_for(lambda: not process.is_running())
    assert is_alive(child)
    process.start()  # starting again clears up first
    assert not is_alive(child)
    assert process.is_running()


def test_it_follows_a_parent_that_is_killed(tmp_path: Path) -> None:
    supervisor = subprocess.Popen(
        [
            sys.executable,
            "-c",
            textwrap.dedent(f"""
                import sys, time
                from pathlib import Path
                from infra.embedded.process import Process, Program
                program = Program("child", (sys.executable, "-c", "import time; time.sleep(600)"),
                                  Path({str(tmp_path)!r}))
                process = Process(program, log=Path("{tmp_path}/log"),
                                  record=Path("{tmp_path}/record.json"))
                process.start()
                print(process.pid, flush=True)
                time.sleep(600)
            """),
        ],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert supervisor.stdout
    child = int(supervisor.stdout.readline())
    supervisor.kill()
    supervisor.wait()
    supervisor.stdout.close()
    wait_for(lambda: not is_alive(child))


def test_a_start_that_fails_shows_the_end_of_the_log(make_process: MakeProcess) -> None:
    process = make_process("broken", "raise SystemExit('no configuration')")
    process.start()
    with pytest.raises(StartFailed, match="no configuration"):
        process.wait_until_ready(lambda: False, within=20)


def test_a_start_that_takes_too_long_is_given_up(make_process: MakeProcess) -> None:
    process = make_process("slow", SLEEPER)
    process.start()
    with pytest.raises(StartFailed, match="not ready"):
        process.wait_until_ready(lambda: False, within=0.2)


def test_a_record_whose_pid_now_belongs_to_another_process_harms_nobody(tmp_path: Path) -> None:
    record = tmp_path / "stale.json"
    record.write_text(json.dumps({"pid": os.getpid(), "created": 1.0}), encoding="utf-8")
    assert is_recorded_process(record) is None
    assert not sweep(record)
    assert not record.exists()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"pid": "x"}', '{"pid": 999999999}'])
def test_a_damaged_record_harms_nobody(tmp_path: Path, text: str) -> None:
    record = tmp_path / "damaged.json"
    record.write_text(text, encoding="utf-8")
    assert not sweep(record)


def test_its_environment_is_the_one_given_and_nothing_else(make_process: MakeProcess) -> None:
    os.environ["SHIGUANG_LEAK"] = "secret"
    try:
        process = make_process("printer", "import os; print(sorted(os.environ))")
        process.start()
        wait_for(lambda: "PATH" in process.log_tail())
    finally:
        del os.environ["SHIGUANG_LEAK"]
    assert "SHIGUANG_LEAK" not in process.log_tail()


def test_no_descriptor_of_ours_is_handed_on(make_process: MakeProcess) -> None:
    with socket.socket() as ours:
        ours.bind(("127.0.0.1", 0))
        process = make_process("lister", "import os; print('open', os.listdir('/proc/self/fd'))")
        process.start()
        wait_for(lambda: "open" in process.log_tail())
    assert f"'{ours.fileno()}'" not in process.log_tail() or ours.fileno() < 4


def wait_for(condition: Callable[[], bool], *, at_most: float = 30.0) -> None:
    deadline = time.monotonic() + at_most
    while not condition():
        assert time.monotonic() < deadline, "it did not come true in time"
        time.sleep(0.02)
