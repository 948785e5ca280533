"""What is pressed at a door before its module has come is done once it has, and done once."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, Request, Route, expect

from backend.accounts.models import User
from tests.conftest import PASSWORD
from tests.e2e.conftest import Window

# The module of a door, at an address that may name the version of its content.
MODULE = re.compile(r"/js/entrance(\.\w+)?\.js")

Arrive = Callable[[], None]


def hold_module(page: Page) -> Arrive:
    """Keeps the module of the next page back, until the returned function lets it come."""
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    def arrive() -> None:
        for route in waiting:
            route.continue_()
        page.unroute(MODULE)

    page.route(MODULE, hold)
    return arrive


def test_a_form_is_sent_to_the_api_once_its_module_is_there(door: Window, owner: User) -> None:
    page = door.page
    arrive = hold_module(page)
    page.goto(f"{door.url}/forgot-password", wait_until="commit")
    sent: list[str] = []

    def listen(request: Request) -> None:
        if request.method == "POST" or request.is_navigation_request():
            sent.append(request.url.removeprefix(door.url))

    page.on("request", listen)
    field = page.get_by_label("E-mail")
    field.fill(owner.email)
    field.press("Enter")
    page.get_by_role("button", name="Send the link").click()
    assert sent == []
    arrive()
    expect(page.get_by_text("If there is an account")).to_be_visible()
    assert sent == ["/api/v1/password-reset"]
    assert not door.complaints


def test_what_needs_no_module_does_not_wait_for_one(door: Window, owner: User) -> None:
    page = door.page
    hold_module(page)
    page.goto(f"{door.url}/sign-in?next=/albums", wait_until="commit")
    page.get_by_label("E-mail").fill(owner.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url("**/albums", wait_until="commit")
