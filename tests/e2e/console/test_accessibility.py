"""Every page that the app declares, before the axe engine."""

from collections.abc import Iterator, Mapping

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from backend.accounts.models import User
from infra.docs.routes import filled, routes
from tests.e2e.axe import violations
from tests.e2e.conftest import Window
from tests.e2e.console.conftest import PHONE, signed_in

DESK: ViewportSize = {"width": 1280, "height": 800}


@pytest.fixture(params=["desk", "phone"])
def page(
    request: pytest.FixtureRequest, chromium: Browser, door: Window, admin: User
) -> Iterator[Page]:
    """The administrator's, on a desk by day or on a phone by night."""
    is_desk = request.param == "desk"
    context = chromium.new_context(
        locale="en-GB",
        viewport=DESK if is_desk else PHONE,
        color_scheme="light" if is_desk else "dark",
        bypass_csp=True,
    )
    yield signed_in(Window(context.new_page(), door.url), admin, "/manage").page
    context.close()


def test_nothing_serious_stands_in_the_way(
    page: Page, door: Window, household: Mapping[str, str]
) -> None:
    found: list[str] = []
    for route in (*routes(), "/s/$key"):
        page.goto(f"{door.url}{filled(route, household)}")
        page.locator("h1, [role=dialog]").first.wait_for(state="attached")
        expect(page.locator(".mantine-Loader-root")).to_have_count(0, timeout=20_000)
        found += [f"{route} {violation}" for violation in violations(page)]
    assert not found, "\n".join(found)
