"""The product's own processes (relay, workers), run against this test's database, broker and store.

They see only what is committed, so the tests that start them need
`pytest.mark.django_db(transaction=True)`.
"""

import os
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings

from infra.embedded.process import Process, Program

REPOSITORY = Path(__file__).resolve().parents[1]


def environment(**changes: str) -> dict[str, str]:
    """This process's environment, with the test's own database in it."""
    database = str(settings.DATABASES["default"]["NAME"])
    url = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{database}")
    return {
        **os.environ,
        "DATABASE_URL": url.geturl(),
        "DJANGO_SETTINGS_MODULE": "tests.settings",
        "INFERENCE_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        **changes,
    }


def relay(folder: Path, **changes: str) -> Process:
    return _process("relay", ("manage.py", "relay"), folder, environment(**changes))


def worker(folder: Path, kind: str, *, concurrency: int = 1, **changes: str) -> Process:
    command = ("-m", "workers", kind, "--concurrency", str(concurrency))
    return _process(f"worker-{kind}", command, folder, environment(**changes))


def python(folder: Path, name: str, code: str, **changes: str) -> Process:
    """A script in a fresh interpreter."""
    return _process(name, ("-c", code), folder, environment(**changes))


def _process(
    name: str, arguments: tuple[str, ...], folder: Path, variables: Mapping[str, str]
) -> Process:
    program = Program(
        name=name,
        command=(sys.executable, *arguments),
        directory=REPOSITORY,
        environment=variables,
    )
    return Process(program, log=folder / f"{name}.log", record=folder / f"{name}.json")


def eventually(
    condition: Callable[[], bool], *, within: float = 60.0, watching: tuple[Process, ...] = ()
) -> None:
    """Waits for the condition; fails when it does not come true, with the logs of `watching`."""
    deadline = time.monotonic() + within
    while not condition():
        if time.monotonic() > deadline:
            logs = "\n".join(f"--- {p.program.name}\n{p.log_tail(40)}" for p in watching)
            raise AssertionError(f"it did not come to pass within {within:.0f} s\n{logs}")
        time.sleep(0.05)
