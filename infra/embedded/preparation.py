"""What the API and the workers need before they start: schema, static files, a first user."""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from infra.embedded.layout import REPOSITORY
from infra.embedded.process import StartFailed


@dataclass(frozen=True, slots=True)
class Administrator:
    email: str
    password: str | None  # only when it has just been made
    api_key: str | None  # only when it was asked for


def migrate(environment: Mapping[str, str]) -> None:
    _manage(environment, "migrate", "--no-input", "--verbosity", "0")


def collect_static(environment: Mapping[str, str]) -> None:
    _manage(environment, "collectstatic", "--no-input", "--verbosity", "0")


def bootstrap(environment: Mapping[str, str], *, api_key: str | None = None) -> Administrator:
    """Makes the first administrator unless there is one; `api_key` names a key to make for them."""
    wanted = ["--api-key", api_key] if api_key else []
    answer = json.loads(_manage(environment, "bootstrap", "--json", *wanted))
    return Administrator(
        email=answer["email"], password=answer["password"], api_key=answer["api_key"]
    )


def _manage(environment: Mapping[str, str], *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=REPOSITORY,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise StartFailed(f"manage.py {arguments[0]} failed:\n{done.stderr.strip()[-3000:]}")
    return done.stdout
