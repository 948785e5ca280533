"""What the API and the workers need before they start: schema, static files, a first user."""

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from infra.embedded.layout import REPOSITORY
from infra.embedded.process import StartFailed
from infra.embedded.supervisor import StopRequested


@dataclass(frozen=True, slots=True)
class Administrator:
    email: str
    password: str | None  # only when it has just been made
    api_key: str | None  # only when it was asked for


@dataclass(frozen=True, slots=True)
class Preparation:
    """Each step may be repeated. Raises StartFailed, and StopRequested soon after `is_stopping`."""

    environment: Mapping[str, str]
    is_stopping: Callable[[], bool]

    def migrate(self) -> None:
        self._manage("migrate", "--no-input", "--verbosity", "0")

    def collect_static(self) -> None:
        self._manage("collectstatic", "--no-input", "--verbosity", "0")

    def bootstrap(self, *, api_key: str | None = None) -> Administrator:
        """Makes the first administrator unless there is one; `api_key` names a key for them."""
        wanted = ["--api-key", api_key] if api_key else []
        answer = json.loads(self._manage("bootstrap", "--json", *wanted, interruptible=False))
        return Administrator(
            email=answer["email"], password=answer["password"], api_key=answer["api_key"]
        )

    def _manage(self, *arguments: str, interruptible: bool = True) -> str:
        """Its output is kept from every log, and not thrown away: it may hold a password."""
        child = subprocess.Popen(
            [sys.executable, "manage.py", *arguments],
            cwd=REPOSITORY,
            env=dict(self.environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        while True:
            try:
                output, errors = child.communicate(timeout=0.1)
                break
            except subprocess.TimeoutExpired:
                if interruptible and self.is_stopping():
                    child.kill()
        if child.returncode:
            if self.is_stopping():
                raise StopRequested
            raise StartFailed(f"manage.py {arguments[0]} failed:\n{errors.strip()[-3000:]}")
        return output
