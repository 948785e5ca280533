"""The supervisor keeps its parts running, and stops them in the right order."""

import os
import signal
import threading
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest

from infra.embedded.logs import rotate
from infra.embedded.parts import Part
from infra.embedded.process import StartFailed
from infra.embedded.supervisor import StopRequested, Supervisor
from tests.infra.conftest import MakeProcess, is_alive
from tests.infra.test_process import wait_for

NOTES_ITS_END = """
    import signal, sys, time
    from pathlib import Path
    def leave(*_):
        with Path("order").open("a") as order:
            order.write("{name} ")
        sys.exit()
    signal.signal(signal.SIGTERM, leave)
    print("up")
    time.sleep(600)
"""


def part(make_process: MakeProcess, name: str, source: str = NOTES_ITS_END) -> Part:
    process = make_process(name, source.replace("{name}", name))
    return Part(process, lambda: "up" in process.log_tail(), within=30)


def in_background(supervisor: Supervisor, script: Callable[[], None]) -> threading.Thread:
    """Runs the script beside `watch`, and then asks for the end as Ctrl-C does."""

    def run() -> None:
        try:
            script()
        finally:
            os.kill(os.getpid(), signal.SIGINT)

    thread = threading.Thread(target=run)
    thread.start()
    return thread


def test_tiers_stop_in_the_reverse_order(make_process: MakeProcess, tmp_path: Path) -> None:
    supervisor = Supervisor(say=lambda _: None)
    for name in ("database", "workers", "front"):
        supervisor.start([part(make_process, name)])
    supervisor.stop()
    assert (tmp_path / "order").read_text().split() == ["front", "workers", "database"]


def test_a_part_that_dies_is_started_again_and_this_is_said(make_process: MakeProcess) -> None:
    said: list[str] = []
    supervisor = Supervisor(say=said.append)
    victim = part(make_process, "victim")

    def script() -> None:
        killed = victim.process.pid
        assert killed
        os.kill(killed, signal.SIGKILL)
        wait_for(lambda: victim.process.is_running() and victim.process.pid != killed)

    with ExitStack() as after:
        supervisor.catch_signals(after)
        after.callback(supervisor.stop)
        supervisor.start([victim])
        thread = in_background(supervisor, script)
        supervisor.watch()
        thread.join()
        assert victim.process.is_running()
    assert said[0].startswith("victim was killed by SIGKILL; starting it again in 0.5 s")


def test_pauses_grow_while_a_part_keeps_dying(make_process: MakeProcess) -> None:
    said: list[str] = []
    supervisor = Supervisor(say=said.append)
    hopeless = make_process("hopeless", "raise SystemExit(3)")
    with ExitStack() as after:
        supervisor.catch_signals(after)
        after.callback(supervisor.stop)
        supervisor.start([Part(hopeless, lambda: True, within=5)])
        thread = in_background(supervisor, lambda: wait_for(lambda: len(said) == 3))
        supervisor.watch()
        thread.join()
    pauses = [line.split("again in ")[1].split(" s")[0] for line in said[:3]]
    assert pauses == ["0.5", "1", "2"]
    assert "ended with 3" in said[0]


def test_a_signal_interrupts_a_start(make_process: MakeProcess) -> None:
    supervisor = Supervisor(say=lambda _: None)
    never = make_process("never", "import time; time.sleep(600)")
    with ExitStack() as after:
        supervisor.catch_signals(after)
        after.callback(supervisor.stop)
        thread = in_background(supervisor, lambda: wait_for(never.is_running))
        with pytest.raises(StopRequested):
            supervisor.start([Part(never, lambda: False, within=60)])
        thread.join()
        pid = never.pid
    assert pid
    assert not is_alive(pid)


def test_one_part_that_cannot_start_takes_the_others_down(make_process: MakeProcess) -> None:
    supervisor = Supervisor(say=lambda _: None)
    good, bad = part(make_process, "good"), part(make_process, "bad", "raise SystemExit('bad')")
    with pytest.raises(StartFailed, match="bad ended with 1"):
        supervisor.start([good, bad])
    pid = good.process.pid
    supervisor.stop()
    assert pid
    assert not is_alive(pid)


def test_a_full_log_is_moved_aside_under_the_program_that_writes_it(
    make_process: MakeProcess,
) -> None:
    writer = make_process(
        "writer",
        """
        import sys, time
        print("x" * 5000)
        sys.stdin.read()
        while True:
            print("still here")
            time.sleep(0.02)
        """,
    )
    writer.start()
    wait_for(lambda: writer.log.stat().st_size > 5000)
    rotate(writer.log, limit=5000)
    assert "xxx" in writer.log.with_suffix(".log.1").read_text()
    wait_for(lambda: writer.log_tail(1) == "still here")
    assert writer.log.read_bytes()[:5] != b"\0" * 5  # it appends; there is no hole
