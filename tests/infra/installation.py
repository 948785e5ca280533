"""A whole installation in a folder of its own, started and stopped as a user would."""

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import httpx
import psutil

from infra.embedded.process import OWNER_VARIABLE, is_recorded_process
from tests.infra.test_process import wait_for

REPOSITORY = Path(__file__).resolve().parents[2]
_STARTED = "Ctrl-C stops everything"
# What this test run set for itself, and a user's shell would not have.
_NOT_A_USERS = re.compile(
    r"DATABASE_|REDIS_|S3_|CELERY_|SECRET_KEY|STORAGE_EVENT|SHIGUANG_|PYTEST_"
)


class Installation:
    def __init__(self, data: Path, *, port: int) -> None:
        self.data = data
        self._arguments = ["up", "--port", str(port), "--no-sample-album"]
        self._output = data.with_suffix(".output")
        self._supervisor: subprocess.Popen[bytes] | None = None

    @property
    def output(self) -> str:
        return self._output.read_text(encoding="utf-8")

    @property
    def url(self) -> str:
        found = re.search(r"^  album +(\S+)/$", self.output, re.MULTILINE)
        assert found, self.output
        return found[1]

    def begin(self) -> subprocess.Popen[bytes]:
        """Starts it, and waits for nothing."""
        with self._output.open("wb") as output:
            self._supervisor = subprocess.Popen(
                self._command(*self._arguments),
                cwd=REPOSITORY,
                env=_a_users_environment(),
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        return self._supervisor

    def start(self) -> None:
        supervisor = self.begin()
        wait_for(lambda: _STARTED in self.output or supervisor.poll() is not None, at_most=240)
        assert supervisor.poll() is None, self.output

    def signal(self, number: int) -> int:
        """To the supervisor; returns how it ended."""
        assert self._supervisor
        self._supervisor.send_signal(number)
        return self._supervisor.wait(60)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """`python -m infra.embedded` with these arguments, in another terminal."""
        return subprocess.run(
            self._command(*arguments),
            cwd=REPOSITORY,
            env=_a_users_environment(),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def pid_of(self, part: str) -> int | None:
        """None while it is dead."""
        process = is_recorded_process(self.data / "run" / f"{part}.json")
        return process.pid if process else None

    def processes(self) -> list[psutil.Process]:
        """Everything alive that belongs to it, however it came to be."""
        return list(_alive_in(self.data))

    def is_ready(self) -> bool:
        with suppress(httpx.HTTPError):
            return httpx.get(f"{self.url}/health/ready", timeout=5).status_code == 200
        return False

    def sign_in(self) -> httpx.Client:
        """A browser that has signed in with what the first start printed."""
        account = re.search(r"Administrator +(\S+)\n +Password +(\S+)", self.output)
        assert account, self.output
        browser = httpx.Client(base_url=f"{self.url}/api/v1", timeout=30)
        browser.get("/session").raise_for_status()
        browser.headers.update({"X-CSRFToken": browser.cookies["csrftoken"]})
        answer = browser.post("/session", json={"email": account[1], "password": account[2]})
        answer.raise_for_status()
        browser.headers.update({"X-CSRFToken": browser.cookies["csrftoken"]})
        return browser

    def _command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "infra.embedded", "--data", str(self.data), *arguments]


def begin_upload(browser: httpx.Client, photo: Path) -> dict[str, str]:
    """Sends a photo to the store, and says nothing to the API about it."""
    content = photo.read_bytes()
    answer = browser.post(
        "/uploads",
        json={
            "filename": photo.name,
            "size": len(content),
            "sha256": hashlib.sha256(content).hexdigest(),
        },
    )
    answer.raise_for_status()
    upload: dict[str, str] = answer.json()
    request = answer.json()["request"]
    httpx.request(
        request["method"], request["url"], headers=request["headers"], content=content
    ).raise_for_status()
    return upload


def _a_users_environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not _NOT_A_USERS.match(name)}
    return {**kept, "INFERENCE_THREADS": "1", "OMP_NUM_THREADS": "1"}


def _alive_in(data: Path) -> Iterator[psutil.Process]:
    """By command line, or by the mark that each child's environment carries."""
    for process in psutil.process_iter():
        with suppress(psutil.Error, OSError):
            if process.status() == psutil.STATUS_ZOMBIE:
                continue
            mark = process.environ().get(OWNER_VARIABLE, "")
            if str(data) in " ".join(process.cmdline()) or mark.startswith(str(data)):
                yield process
