"""A running album with its owner's key, the `shiguang` command, and folders of photos."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from backend.accounts.models import Scope, User
from backend.accounts.services.api_keys import create_api_key
from backend.storage.store import ObjectStore
from shiguang.api import Api
from shiguang_client.backoff import Backoff
from tests.live_requests import wait_for_the_last

NO_WAITING = Backoff(attempts=4, sleep=lambda _seconds: None)


def unwatched(_count: int) -> None:
    """For progress that a test does not look at."""


@dataclass(frozen=True)
class Album:
    """A served album on an empty bucket."""

    url: str
    key: str
    owner: User
    clients: ExitStack

    def api(self) -> Api:
        """Closed with the album at the latest: the server waits on connections that are kept."""
        return self.clients.enter_context(Api(self.url, key=self.key, backoff=NO_WAITING))


@dataclass(frozen=True)
class Command:
    """Runs `shiguang` as its users do: as a process, with a home of its own."""

    environment: dict[str, str]
    home: Path

    def start(self, *arguments: object) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", "shiguang.cli", *map(str, arguments)],
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def __call__(self, *arguments: object, answer: str = "") -> "subprocess.CompletedProcess[str]":
        process = self.start(*arguments)
        out, err = process.communicate(answer, timeout=120)
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)


@pytest.fixture
def album(
    live_server: LiveServer, store: ObjectStore, settings: Settings, owner: User
) -> Iterator[Album]:
    # A stream notices at its next heartbeat that its client has left.
    settings.EVENT_STREAM_HEARTBEAT = timedelta(milliseconds=200)
    _, key = create_api_key(owner=owner, name="tests", scopes=list(Scope))
    with ExitStack() as clients:
        yield Album(live_server.url, key, owner, clients)
    wait_for_the_last()


@pytest.fixture
def nobody(tmp_path: Path) -> Command:
    """The command, not signed in."""
    home = tmp_path / "home"
    home.mkdir()
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
    folders = {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_STATE_HOME": str(home / "state"),
        "COLUMNS": "200",
        "PYTHONUTF8": "1",
    }
    return Command(kept | folders, home)


@pytest.fixture
def shiguang(nobody: Command, album: Album) -> Command:
    """The command, with the owner's key."""
    keys = {"SHIGUANG_URL": album.url, "SHIGUANG_API_KEY": album.key}
    return Command(nobody.environment | keys, nobody.home)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """An empty folder for photos, readable again at the end so that it can be removed."""
    place = tmp_path / "photos"
    place.mkdir()
    yield place
    place.chmod(0o755)


@pytest.fixture
def real_photo(sample_photos: Path) -> Path:
    return sample_photos / "obama.jpg"


@pytest.fixture
def make_photos(folder: Path) -> Callable[[int], list[Path]]:
    """`make_photos(n)`: that many small JPEGs, no two alike."""

    def make(count: int) -> list[Path]:
        paths = [folder / f"IMG_{number:04d}.jpg" for number in range(count)]
        for number, path in enumerate(paths):
            Image.new("RGB", (64, 48), (number % 256, 60, 90)).save(path, comment=path.name)
        return paths

    return make


@pytest.fixture
def copy_of(folder: Path) -> Callable[[Path, str], Path]:
    def copy(source: Path, name: str) -> Path:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        return target

    return copy
