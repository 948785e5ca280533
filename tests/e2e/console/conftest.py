"""The web console in a real browser, opened by whom it is for."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize
from pytest_django.live_server_helper import LiveServer

from backend.accounts.models import User
from tests.conftest import PASSWORD
from tests.e2e.conftest import Window

PHONE: ViewportSize = {"width": 390, "height": 844}

Phones = Callable[[str], Window]


def sign_in(page: Page, user: User) -> None:
    """At the door, whatever language it speaks."""
    page.locator("input[name=login]").fill(user.email)
    page.locator("input[type=password]").fill(PASSWORD)
    page.locator("input[type=password]").press("Enter")


def signed_in(door: Window, user: User, path: str) -> Window:
    page = door.go(path)
    sign_in(page, user)
    page.wait_for_url(f"{door.url}{path}")
    return door


@pytest.fixture
def console(door: Window, owner: User) -> Window:
    """A member's album, at the timeline."""
    return signed_in(door, owner, "/")


@pytest.fixture
def administration(door: Window, admin: User) -> Window:
    """An administrator's, at the overview of the installation."""
    return signed_in(door, admin, "/manage")


@pytest.fixture
def phones(chromium: Browser, served: LiveServer) -> Iterator[Phones]:
    """Makes telephones that speak a language; nobody is signed in there yet."""
    contexts: list[BrowserContext] = []

    def make(locale: str) -> Window:
        context = chromium.new_context(
            locale=locale, viewport=PHONE, has_touch=True, is_mobile=True
        )
        context.set_default_timeout(20_000)
        contexts.append(context)
        return Window(context.new_page(), served.url)

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def phone(phones: Phones) -> Window:
    """A telephone in Chinese."""
    return phones("zh-CN")
