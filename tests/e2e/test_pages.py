"""Every page in a real browser: no script error, no breach of the content policy, and usable."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from backend.accounts.models import User
from backend.photos.models import Asset
from tests.e2e.conftest import Window
from tests.factories.assets import make_asset
from tests.factories.people import make_face, make_person
from tests.factories.recognition import make_place, make_tag, make_text_line

NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)
PAGES = [
    *("/", "/people", "/places", "/map", "/memories", "/tags"),
    *("/favorites", "/archive", "/trash", "/locked", "/processing", "/search?q=sea"),
    *("/account", "/account/security", "/account/devices", "/account/keys", "/account/data"),
]

# What a screen reader would have nothing to say about.
_MUTE = """() => {
  const has_name = e => e.innerText.trim() || e.ariaLabel || e.labels?.length
    || e.querySelector('img[alt]:not([alt=""])');
  return [...document.querySelectorAll('img, a, button, input:not([type=hidden]), textarea')]
    .filter(e => e.checkVisibility())
    .filter(e => e.tagName === 'IMG' ? !e.hasAttribute('alt') : !has_name(e))
    .map(e => e.outerHTML.slice(0, 120));
}"""
_TOO_WIDE = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture
def photo(owner: User) -> Asset:
    asset = make_asset(owner=owner, captured_at=NOON, place=make_place(), caption="At the sea")
    make_face(asset=asset, person=make_person(owner=owner, name="奶奶"), crop_key="")
    make_tag(asset=asset, slug="seashore", name_en="seashore", name_zh="海边")
    make_text_line(asset=asset, text="拾光照相馆")
    return asset


@pytest.mark.parametrize("width", [390, 1280])
def test_pages_are_sound_on_a_phone_and_on_a_desk(window: Window, photo: Asset, width: int) -> None:
    window.page.set_viewport_size({"width": width, "height": 844})
    for path in [*PAGES, f"/photos/{photo.pk}"]:
        page = window.go(path)
        assert page.evaluate(_MUTE) == [], path
        assert not page.evaluate(_TOO_WIDE), path
        assert page.locator("main").count() == 1
        assert page.locator("h1").count() == 1
    assert window.complaints == []


def test_the_keyboard_reaches_the_content_first(window: Window, photo: Asset) -> None:
    page = window.go("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.url.endswith("#content")


def test_further_photos_come_as_one_scrolls_each_once(window: Window, owner: User) -> None:
    made = [
        make_asset(owner=owner, captured_at=NOON - timedelta(minutes=number), width=300, height=200)
        for number in range(230)
    ]
    page = window.go("/")
    links = page.locator(".tile a")
    for _ in range(30):
        page.mouse.wheel(0, 4000)
        page.wait_for_timeout(100)
        if links.count() == len(made):
            break
    hrefs: list[str] = page.eval_on_selector_all(".tile a", "all => all.map(a => a.pathname)")
    assert hrefs == [f"/photos/{asset.pk}" for asset in made]
    assert page.locator(".group").count() == 1  # one day remains one day
    assert page.locator("[data-more]").count() == 0


def test_switching_the_language_stays_on_the_page(window: Window) -> None:
    page = window.go("/people")
    _open_menu(page)
    page.get_by_role("button", name="简体中文").click()
    expect(page.get_by_role("heading", name="人物")).to_be_visible()
    assert page.url.endswith("/people")


def test_signing_out_closes_the_album(window: Window) -> None:
    _open_menu(window.page)
    window.page.get_by_role("button", name="Sign out").click()
    window.page.wait_for_url("**/sign-in")
    window.go("/people")
    assert "/sign-in?next=/people" in window.page.url


def _open_menu(page: Page) -> None:
    page.get_by_role("banner").locator("summary").click()
