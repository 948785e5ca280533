"""A real browser, headless, on a served album."""

import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Error,
    Page,
    expect,
    sync_playwright,
)
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from backend.accounts.models import User
from backend.storage.store import ObjectStore
from tests.conftest import PASSWORD
from tests.e2e.household import make_household
from tests.live_requests import wait_for_the_last

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

expect.set_options(timeout=15_000)  # milliseconds: the machine may have other things to do


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    # Playwright runs an event loop in this thread, beside which Django's ORM would refuse to work.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@dataclass
class Window:
    """A page, and whatever its scripts or its content policy complained of."""

    page: Page
    url: str
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._heard)
        self.page.on("pageerror", self._failed)

    def go(self, path: str) -> Page:
        self.page.goto(self.url + path)
        return self.page

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(message.text)

    def _failed(self, error: Error) -> None:
        self.complaints.append(str(error))


@pytest.fixture
def household(admin: User, stranger: User, sample_photos: Path) -> Mapping[str, str]:
    """An object for each parameter of the pages, the administrator's."""
    return make_household(admin, stranger, sample_photos)


@pytest.fixture
def quick_heartbeat(settings: Settings) -> None:
    """A stream notices at its next heartbeat that its page has gone."""
    settings.EVENT_STREAM_HEARTBEAT = timedelta(milliseconds=200)


@pytest.fixture
def served(
    live_server: LiveServer, store: ObjectStore, quick_heartbeat: None
) -> Iterator[LiveServer]:
    """Served with an empty store, until all windows on it are closed and nothing is answered."""
    yield live_server
    wait_for_the_last()


@pytest.fixture
def door(chromium: Browser, served: LiveServer) -> Iterator[Window]:
    """A browser that is not signed in yet, on an album with an empty store."""
    context = chromium.new_context(locale="en-GB", viewport={"width": 1280, "height": 800})
    context.set_default_timeout(20_000)
    yield Window(context.new_page(), served.url)
    context.close()


@pytest.fixture
def window(door: Window, owner: User) -> Window:
    """Signed in, on the timeline."""
    page = door.go("/")
    page.get_by_label("E-mail").fill(owner.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(f"{door.url}/")
    return door
