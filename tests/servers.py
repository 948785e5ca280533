"""The servers of a test run: started once, shared by every process of it.

The first process (pytest-xdist's controller, or a plain run) starts PostgreSQL, Valkey and
SeaweedFS in a temporary folder; the others inherit their addresses through the environment. Each
process works in its own database (pytest-django sees to that), Redis database and bucket. A server
that the environment already names is used as it is.
"""

import atexit
import os
import shutil
import signal
import tempfile
from pathlib import Path
from types import FrameType

from infra.embedded.servers import Servers
from infra.embedded.valkey import DATABASES

_RUN = "SHIGUANG_TEST_RUN"  # set by the process that started the servers
_REDIS = "SHIGUANG_TEST_REDIS"  # the Redis address without a database number


def provide() -> None:
    """Sets the environment that Django's settings read."""
    if _RUN not in os.environ:
        _start()
    worker = os.environ.get("PYTEST_XDIST_WORKER", "")
    database = 1 + int(worker.removeprefix("gw") or 0) % (DATABASES - 1)
    os.environ.update(
        REDIS_URL=f"{os.environ[_REDIS]}/{database}",
        S3_BUCKET=f"shiguang-test-{worker or 'main'}",
        SECRET_KEY="only for tests",
        STORAGE_EVENT_TOKEN="only for tests",
    )


def _start() -> None:
    folder = Path(tempfile.mkdtemp(prefix="shiguang-tests-"))
    servers = Servers(folder, given=os.environ, durable=False)
    owner = os.getpid()

    def clean_up() -> None:
        if os.getpid() == owner:  # not in a fork
            servers.stop()
            shutil.rmtree(folder, ignore_errors=True)

    atexit.register(clean_up)
    signal.signal(signal.SIGTERM, _leave)
    servers.start()
    os.environ.update(servers.environment)
    os.environ[_RUN] = str(folder)
    os.environ[_REDIS] = os.environ["REDIS_URL"].rsplit("/", 1)[0]


def _leave(number: int, frame: FrameType | None) -> None:
    """Ends through the ordinary exit, so that the servers are stopped too."""
    raise SystemExit(128 + number)
