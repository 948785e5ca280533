"""The parts of the product itself, as the supervisor runs them: API, relay, workers."""

import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache

import celery
import redis
from kombu.exceptions import OperationalError

from infra.embedded.layout import REPOSITORY, Layout
from infra.embedded.ports import LOOPBACK
from infra.embedded.process import Process, Program
from infra.embedded.sizing import Sizing


@dataclass(frozen=True, slots=True)
class Part:
    """A process together with what tells that it does its work."""

    process: Process
    is_ready: Callable[[], bool]
    within: float  # seconds that a start may take

    @property
    def name(self) -> str:
        return self.process.program.name


def api(
    layout: Layout, environment: Mapping[str, str], *, host: str, port: int, sizing: Sizing
) -> Part:
    program = Program(
        name="api",
        command=(
            *(sys.executable, "-m", "gunicorn", "backend.config.wsgi"),
            *("--bind", f"{host}:{port}", "--worker-class", "gthread"),
            *("--workers", str(sizing.api_processes), "--threads", str(sizing.api_threads)),
            *("--timeout", "60", "--graceful-timeout", "4", "--no-control-socket"),
        ),
        directory=REPOSITORY,
        environment=environment,
    )
    probe = host if host not in {"0.0.0.0", "::"} else LOOPBACK  # noqa: S104  compared, not bound
    return Part(
        _process(layout, program), lambda: _answers(f"http://{probe}:{port}/health/live"), 60
    )


def relay(layout: Layout, environment: Mapping[str, str], *, api_port: int) -> Part:
    program = Program(
        name="relay",
        command=(sys.executable, "manage.py", "relay"),
        directory=REPOSITORY,
        environment=environment,
    )
    # The readiness page looks for the relay's heartbeat, besides database, broker and store.
    return Part(
        _process(layout, program),
        lambda: _answers(f"http://{LOOPBACK}:{api_port}/health/ready"),
        60,
    )


def worker(layout: Layout, environment: Mapping[str, str], *, kind: str, concurrency: int) -> Part:
    program = Program(
        name=f"worker-{kind}",
        command=(sys.executable, "-m", "workers", kind, "--concurrency", str(concurrency)),
        directory=REPOSITORY,
        environment=environment,
    )
    broker = environment.get("CELERY_BROKER_URL") or environment["REDIS_URL"]
    # Weights are loaded and warmed up before a worker answers.
    return Part(_process(layout, program), lambda: kind in _workers_answering(broker), 300)


def executor(layout: Layout, environment: Mapping[str, str]) -> Part:
    """Of pipelines; nobody waits for it: `manage.py doctor` tells whether it is there."""
    program = Program(
        name="modelops",
        command=(sys.executable, "-m", "workers", "modelops"),
        directory=REPOSITORY,
        environment=environment,
    )
    return Part(_process(layout, program), lambda: True, 60)


def trainer(layout: Layout, environment: Mapping[str, str], *, concurrency: int) -> Part:
    """The same for the worker that trains: the album is whole without it."""
    part = worker(layout, environment, kind="train", concurrency=concurrency)
    return replace(part, is_ready=lambda: True)


def _process(layout: Layout, program: Program) -> Process:
    return Process(program, log=layout.log(program.name), record=layout.record(program.name))


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=3) as answer:  # noqa: S310  our own address
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _workers_answering(broker: str) -> set[str]:
    """Kinds of workers that answer a ping; nodes are called `<kind>@<host>`."""
    try:
        answers = _celery(broker).control.ping(timeout=0.5) or []
    except (OperationalError, redis.RedisError, OSError):
        return set()
    return {node.split("@")[0] for answer in answers for node in answer}


@cache
def _celery(broker: str) -> celery.Celery:
    return celery.Celery("supervisor", broker=broker, set_as_current=False)
