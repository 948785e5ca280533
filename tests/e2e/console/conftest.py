"""The web console in a real browser, opened by whom it is for."""

import pytest
from playwright.sync_api import Page

from backend.accounts.models import User
from tests.conftest import PASSWORD
from tests.e2e.conftest import Window


def sign_in(page: Page, user: User) -> None:
    """At the door, whatever language it speaks."""
    page.locator("input[type=email]").fill(user.email)
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
