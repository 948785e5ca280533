"""The web app in the hand, as it was built, in a real browser."""

import pytest
from django.conf import settings
from playwright.sync_api import ViewportSize, expect

from tests.e2e.conftest import Window

PHONE: ViewportSize = {"width": 390, "height": 844}


@pytest.mark.parametrize("path", ["/m", "/m/", "/m/pages/timeline/index"])
def test_it_starts_at_each_of_its_addresses_under_its_policy(door: Window, path: str) -> None:
    """Nothing is refused: neither a script, nor what its components write into style elements."""
    assert settings.MINIPROGRAM_PAGE.exists(), "make miniprogram"
    door.page.set_viewport_size(PHONE)
    page = door.go(path)
    expect(page.locator(".taro_page")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.locator("style").count() > 0
    assert door.complaints == []


def test_what_is_made_of_an_element_looks_as_it_is_made_and_not_as_the_element(
    door: Window,
) -> None:
    """Which style sheet comes first is the bundler's choice, unless the app says it."""
    door.page.set_viewport_size(PHONE)
    page = door.go("/m/pages/entrance/index")
    enter = page.get_by_role("button", name="Sign in", exact=True)
    expect(enter).to_have_css("background-color", "rgb(163, 71, 10)")
    expect(enter).to_have_css("padding-left", "18px")
