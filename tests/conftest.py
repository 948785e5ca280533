"""What every test can count on: real servers, an empty store, users, real photos."""

import math
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import django
import pytest

from tests import servers

pytest.register_assert_rewrite("tests.through_platforms")
servers.provide()
os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
django.setup()
# A pytest-xdist worker would inherit it, and load the settings before it has its own addresses.
del os.environ["DJANGO_SETTINGS_MODULE"]

from django.conf import settings  # noqa: E402  the environment had to be there first
from redis import Redis  # noqa: E402
from rest_framework.test import APIClient  # noqa: E402

from backend.accounts.models import User  # noqa: E402
from backend.installation import overrides  # noqa: E402
from backend.storage import store as configured_store  # noqa: E402
from backend.storage.store import ObjectStore  # noqa: E402
from infra.samples.album import fetch  # noqa: E402
from tests import bucket  # noqa: E402
from tests.through_platforms import asking_through, platform_of  # noqa: E402

PASSWORD = "correct horse battery staple"
# Tests that start recognition workers: with pytest-xdist one process runs them all, one after the
# other, so that the networks are not in memory several times over.
_HEAVY = (
    "tests/e2e/console/test_a_model_learns.py",
    "tests/faults/",
    "tests/flow/",
    "tests/infra/test_make_run.py",
)


def pytest_configure() -> None:
    """A shell lets what it starts in the background ignore Ctrl-C, and so would all children."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_itemcollected(item: pytest.Item) -> None:
    """At once: pytest-xdist looks at the groups before any later hook of ours does."""
    if item.nodeid.startswith(_HEAVY):
        item.add_marker(pytest.mark.xdist_group("heavy"))


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes are no name: long, and those of an archive hold the second it was made in, which
    differs between the processes of pytest-xdist."""
    return argname if isinstance(val, bytes) else None


@pytest.fixture(autouse=True)
def no_overrides(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings as the environment has them, without asking the database for other ones, until a
    test changes one: what another test has left in this process's copy is not there."""
    monkeypatch.setattr(overrides, "_copy", overrides._Copy(math.inf, {}))


@pytest.fixture(autouse=True)
def through_a_platform(request: pytest.FixtureRequest) -> Iterator[None]:
    """What Django's test clients ask goes through a serverless platform's events, and back."""
    with asking_through(platform_of(request.node.nodeid)):
        yield


@pytest.fixture
def store() -> ObjectStore:
    """The configured object store, on a real and empty bucket."""
    bucket.empty()
    return configured_store()


@pytest.fixture
def redis_client() -> Iterator[Redis]:
    """A client of this process's own, emptied Redis database."""
    with Redis.from_url(settings.REDIS_URL) as client:
        client.flushdb()
        yield client
        client.flushdb()


@pytest.fixture
def owner(db: None) -> User:
    return User.objects.create_user("owner@example.com", PASSWORD, name="Owner")


@pytest.fixture
def stranger(db: None) -> User:
    return User.objects.create_user("stranger@example.com", PASSWORD, name="Stranger")


@pytest.fixture
def admin(db: None) -> User:
    return User.objects.create_superuser("admin@example.com", PASSWORD, name="Administrator")


@pytest.fixture
def api() -> Callable[[User], APIClient]:
    """`api(user)`: a client signed in as that user, through a session."""

    def signed_in(user: User) -> APIClient:
        client = APIClient()
        client.force_login(user)
        return client

    return signed_in


@pytest.fixture(scope="session")
def sample_photos() -> Path:
    """A folder of real photos by name; `infra/samples/manifest.toml` says what each shows."""
    folder = Path(settings.BASE_DIR) / ".data" / "samples"
    fetch(folder)
    return folder


@pytest.fixture(scope="session")
def sample_films() -> Path:
    """A folder of real films by name, from the same manifest."""
    folder = Path(settings.BASE_DIR) / ".data" / "samples-films"
    fetch(folder, use="film")
    return folder


@pytest.fixture(scope="session")
def hostile_photos() -> Path:
    """A folder of damaged and outrageous files by name, from the same manifest."""
    folder = Path(settings.BASE_DIR) / ".data" / "samples-hostile"
    fetch(folder, use="hostile")
    return folder
