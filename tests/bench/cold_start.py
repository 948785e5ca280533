"""How long the first request to a model server waits, with an initialiser and without one."""

import base64
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import httpx

from infra.embedded.ports import free_port
from infra.samples.album import fetch
from tests.bench.tables import table
from workers.media.header import read_header
from workers.media.renditions import make_renditions

ROOT = Path(__file__).resolve().parents[2]

_RUNS = 5
_WITHIN = 300  # seconds
_WITH, _WITHOUT = "initialised before", "loaded in the first request"
_VARIANTS = (_WITHOUT, _WITH)
_TIMES = ("start", "initialize", "first", "second")
_TASKS = {"tags": "a picture's tags", "text": "a sentence's point"}


@dataclass(frozen=True, slots=True)
class Started:
    """Medians of some runs, in seconds. `first_by_second`: the median of the runs' own ratios."""

    task: str
    variant: str
    times: Mapping[str, float]
    first_by_second: float


def measure() -> Sequence[Started]:
    items = {"text": {"text": "A cat on the beach"}, "tags": {"picture": _picture()}}
    runs: dict[tuple[str, str], list[Mapping[str, float]]] = {}
    for _ in range(_RUNS):
        for task in _TASKS:
            for variant in _VARIANTS:  # in turn, so that a busy minute meets both
                times = _run(task, items[task], initialises=variant == _WITH)
                runs.setdefault((task, variant), []).append(times)
    return [_summary(task, variant, told) for (task, variant), told in runs.items()]


def _picture() -> str:
    """The preview of a sample photo, in base64."""
    with TemporaryDirectory() as folder:
        fetch(Path(folder))
        path = min(Path(folder).glob("*.jp*g"))
        preview = make_renditions(path, read_header(path)).preview.content
    return base64.b64encode(preview).decode()


def _run(task: str, item: Mapping[str, str], *, initialises: bool) -> Mapping[str, float]:
    """A process from its start to its second answer."""
    times = dict.fromkeys(_TIMES, 0.0)
    body = {"items": [item], "seconds": _WITHIN}
    with _timed(times, "start"):
        port = free_port()
        process = subprocess.Popen(
            [sys.executable, "-m", "workers", "serve", "--tasks", task],
            cwd=ROOT,
            env=os.environ | {"SERVE_PORT": str(port), "SERVE_INITIALIZE": "false"},
            stderr=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        url = f"http://127.0.0.1:{port}"
        _until_healthy(url)
    try:
        with httpx.Client(base_url=url, timeout=_WITHIN) as client:
            client.get("/health")  # the connection is there
            if initialises:
                with _timed(times, "initialize"):
                    client.post("/initialize").raise_for_status()
            for turn in ("first", "second"):
                with _timed(times, turn):
                    client.post(f"/invoke/{task}", json=body).raise_for_status()
    finally:
        process.kill()
        process.wait()
    return times


def _until_healthy(url: str) -> None:
    deadline = time.monotonic() + _WITHIN
    while time.monotonic() < deadline:
        try:
            httpx.get(f"{url}/health").raise_for_status()
        except httpx.TransportError:
            time.sleep(0.02)
        else:
            return
    raise RuntimeError(f"The model server did not start within {_WITHIN} s.")


@contextmanager
def _timed(times: dict[str, float], name: str) -> Iterator[None]:
    began = time.perf_counter()
    yield
    times[name] = time.perf_counter() - began


def _summary(task: str, variant: str, runs: Sequence[Mapping[str, float]]) -> Started:
    return Started(
        task,
        variant,
        times={name: median(run[name] for run in runs) for name in _TIMES},
        first_by_second=median(run["first"] / run["second"] for run in runs),
    )


def section(result: Sequence[Started]) -> Iterable[str]:
    yield "## Cold start of the model server"
    yield ""
    yield (
        "`make bench SECTION=cold_start`: `python -m workers serve` of one network that ships, from"
        " its start until it answers `GET /health`, then `POST /initialize`, then one request after"
        " another. The baseline does without the initialiser, so that its first request waits for"
        f" the network to be loaded. Seconds, medians of {_RUNS} processes each, in turn; files"
        " were read before, so the disk plays no part."
    )
    yield ""
    header = ("network", "it is", *_TIMES, "first / second")
    yield from table(header, _rows(result))
    yield ""
    yield from _ratios(result)


def _rows(result: Sequence[Started]) -> Iterable[tuple[str, ...]]:
    for one in result:
        times = (f"{one.times[name]:.3f}" if one.times[name] else "" for name in _TIMES)
        yield (_TASKS[one.task], one.variant, *times, f"{one.first_by_second:.2f}")


def _ratios(result: Sequence[Started]) -> Iterable[str]:
    by_name = {(one.task, one.variant): one for one in result}
    for task, says in _TASKS.items():
        with_it, without = by_name[task, _WITH], by_name[task, _WITHOUT]
        ratio = with_it.times["first"] / without.times["first"]
        yield f"For {says}, the first request takes {ratio:.3f} times as long as in the baseline."
