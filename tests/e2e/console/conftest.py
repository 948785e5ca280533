"""The web console in a real browser, opened by whom it is for."""

import pytest

from backend.accounts.models import User
from tests.conftest import PASSWORD
from tests.e2e.conftest import Window


def _open(door: Window, user: User, path: str) -> Window:
    page = door.go(path)
    page.get_by_label("E-mail").fill(user.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(f"{door.url}{path}")
    return door


@pytest.fixture
def console(door: Window, owner: User) -> Window:
    """A member's album, at the timeline."""
    return _open(door, owner, "/")


@pytest.fixture
def administration(door: Window, admin: User) -> Window:
    """An administrator's, at the overview of the installation."""
    return _open(door, admin, "/manage")
