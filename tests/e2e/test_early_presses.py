"""What is pressed before the page's modules have come is done once they have, and done once."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, Request, Route, expect

from backend.accounts.models import User
from tests.conftest import PASSWORD
from tests.e2e.conftest import Window
from tests.factories import make_asset

# The first module of a page, at an address that may name the version of its content.
FIRST_MODULES = re.compile(r"/js/(app|entrance)(\.\w+)?\.js")

Arrive = Callable[[], None]


def hold_modules(page: Page) -> Arrive:
    """Keeps the modules of the next page back, until the returned function lets them come."""
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    def arrive() -> None:
        for route in waiting:
            route.continue_()
        page.unroute(FIRST_MODULES)

    page.route(FIRST_MODULES, hold)
    return arrive


@pytest.fixture
def photos(owner: User) -> None:
    make_asset(owner=owner, captured_at=datetime(2024, 5, 4, 12, tzinfo=UTC))


@pytest.mark.usefixtures("photos")
def test_a_button_pressed_in_impatience_acts_once(window: Window) -> None:
    arrive = hold_modules(window.page)
    window.page.goto(f"{window.url}/", wait_until="commit")
    select = window.page.get_by_role("button", name="Select", exact=True)
    select.dblclick()
    expect(select).to_have_attribute("aria-pressed", "false")
    arrive()
    expect(select).to_have_attribute("aria-pressed", "true")
    select.click()
    expect(select).to_have_attribute("aria-pressed", "false")
    assert not window.complaints


def test_a_form_is_sent_to_the_api_and_not_by_the_browser(window: Window, owner: User) -> None:
    page = window.page
    arrive = hold_modules(page)
    page.goto(f"{window.url}/account", wait_until="commit")
    sent: list[str] = []

    def listen(request: Request) -> None:
        if request.method == "PATCH" or request.is_navigation_request():
            sent.append(request.method)

    page.on("request", listen)
    field = page.get_by_label("Name", exact=True)
    field.fill("Mei")
    field.press("Enter")
    page.get_by_role("button", name="Save", exact=True).click()
    assert sent == []
    with page.expect_navigation():  # the page is loaded anew when all is saved
        arrive()
    assert sent == ["PATCH", "GET"]
    owner.refresh_from_db()
    assert owner.name == "Mei"


def test_what_needs_no_module_does_not_wait_for_one(door: Window, owner: User) -> None:
    page = door.page
    hold_modules(page)
    page.goto(f"{door.url}/sign-in", wait_until="commit")
    page.get_by_label("E-mail").fill(owner.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.locator("summary", has_text="Menu").click()
    page.get_by_role("link", name="Favourites").click()
    page.wait_for_url("**/favorites", wait_until="commit")
    page.get_by_role("searchbox", name="Search").fill("lake")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=lake", wait_until="commit")
