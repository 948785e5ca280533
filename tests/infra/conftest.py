"""Small real programs to supervise."""

import os
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from infra.embedded.process import Process, Program

MakeProcess = Callable[..., Process]


@pytest.fixture
def make_process(tmp_path: Path) -> Iterator[MakeProcess]:
    """`make_process("name", source)`: a Python program, not yet started; killed after the test."""
    made: list[Process] = []

    def make(name: str, source: str, *, patience: float = 5.0) -> Process:
        program = Program(
            name=name,
            command=(sys.executable, "-u", "-c", textwrap.dedent(source)),
            directory=tmp_path,
            environment={"PATH": os.environ["PATH"]},
            patience=patience,
        )
        process = Process(
            program, log=tmp_path / f"{name}.log", record=tmp_path / "run" / f"{name}.json"
        )
        made.append(process)
        return process

    yield make
    for process in made:
        process.kill()


def is_alive(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
