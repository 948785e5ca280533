"""A whole installation with the sample album, started as a user would, thrown away at the end."""

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

from infra.embedded.ports import free_port

_ROOT = Path(__file__).resolve().parents[2]
_STARTED = "The sample album is in"
_PATIENCE = 600  # seconds until the sample album has been looked at


@dataclass(frozen=True)
class Account:
    url: str  # of the installation
    email: str
    password: str


@contextmanager
def installation() -> Iterator[Account]:
    """Answers its administrator, once every photo of the sample album is complete."""
    with TemporaryDirectory(prefix="shiguang-screens-") as folder:
        said = Path(folder) / "output"
        command = [sys.executable, "-m", "infra.embedded", "--data", f"{folder}/data"]
        with said.open("wb") as output:
            process = subprocess.Popen(
                [*command, "up", "--port", str(free_port())], cwd=_ROOT, stdout=output
            )
        try:
            _wait_for(lambda: _STARTED in said.read_text() or process.poll() is not None)
            words = said.read_text()
            url, password = (
                re.search(pattern, words) for pattern in (r"album +(\S+)/\s", r"Password +(\S+)")
            )
            if url is None or password is None:
                raise SystemExit(words)
            administrator = Account(url[1], "admin@shiguang.local", password[1])
            with signed_in(administrator) as api:
                _wait_for(lambda: api.get("/jobs").json()["assets"]["processing"] == 0)
            yield administrator
        finally:
            process.terminate()
            process.wait(60)


@contextmanager
def signed_in(account: Account) -> Iterator[httpx.Client]:
    """The API in somebody's name; an answer of refusal raises `httpx.HTTPStatusError`."""
    with httpx.Client(
        base_url=f"{account.url}/api/v1",
        timeout=60,
        event_hooks={"response": [httpx.Response.raise_for_status]},
    ) as api:
        api.get("/session")
        api.headers["X-CSRFToken"] = api.cookies["csrftoken"]
        api.post("/session", json={"email": account.email, "password": account.password})
        api.headers["X-CSRFToken"] = api.cookies["csrftoken"]
        yield api


def _wait_for(done: Callable[[], bool]) -> None:
    for _ in range(_PATIENCE):
        if done():
            return
        time.sleep(1)
    raise SystemExit("The sample album takes too long.")
