"""The web app in the hand: telephones with a finger on them, on a served album."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Locator, ViewportSize
from pytest_django.live_server_helper import LiveServer

from backend.accounts.models import User
from backend.photos.models import Asset
from tests.e2e.conftest import Window
from tests.e2e.console.pictures import stored_pictures

PHONE: ViewportSize = {"width": 390, "height": 844}
START = "/m/pages/timeline/index"

Phones = Callable[..., Window]


@pytest.fixture
def phones(chromium: Browser, served: LiveServer) -> Iterator[Phones]:
    """Makes telephones that speak a language, of somebody who is signed in, or of nobody."""
    assert settings.MINIPROGRAM_PAGE.exists(), "make miniprogram"
    contexts: list[BrowserContext] = []

    def make(locale: str = "en-GB", user: User | None = None, **more: Any) -> Window:
        context = chromium.new_context(
            locale=locale,
            viewport=PHONE,
            has_touch=True,
            is_mobile=True,
            device_scale_factor=2,
            permissions=["clipboard-read", "clipboard-write"],
            **more,
        )
        context.set_default_timeout(20_000)
        contexts.append(context)
        if user is not None:
            client = Client()
            client.force_login(user)
            session = client.cookies[settings.SESSION_COOKIE_NAME].value
            name = settings.SESSION_COOKIE_NAME
            context.add_cookies([{"name": name, "value": session, "url": served.url}])
        return Window(context.new_page(), served.url)

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def pictures(owner: User, sample_photos: Path) -> list[Asset]:
    """Three of one day, the newest first, as the timeline has them."""
    return stored_pictures(owner, sample_photos)[::-1]


@pytest.fixture
def phone(phones: Phones, owner: User, pictures: list[Asset]) -> Window:
    """The member's own, in English, before the timeline."""
    window = phones(user=owner)
    window.go(START)
    return window


class Finger:
    """One, or two, upon something."""

    def __init__(self, on: Locator) -> None:
        box = on.bounding_box()
        assert box is not None
        self._cdp = on.page.context.new_cdp_session(on.page)
        self._middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def swipe(self, by: int) -> None:
        """To the side."""
        x, y = self._middle
        self._touch("touchStart", (x, y))
        for part in range(1, 6):
            self._touch("touchMove", (x + by * part / 5, y))
        self._touch("touchEnd")

    def spread(self, by: int) -> None:
        """Two of them, away from each other."""
        x, y = self._middle
        self._touch("touchStart", (x - 20, y), (x + 20, y))
        for part in range(1, 6):
            self._touch("touchMove", (x - 20 - by * part / 5, y), (x + 20 + by * part / 5, y))
        self._touch("touchEnd")

    def _touch(self, kind: str, *points: tuple[float, float]) -> None:
        touched = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
        self._cdp.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touched})
