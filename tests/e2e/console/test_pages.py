"""Every page: no script error, no breach of the content policy, usable by keyboard, on a phone."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from backend.accounts.models import User
from backend.photos.models import Asset
from tests.conftest import PASSWORD
from tests.e2e.conftest import Window
from tests.factories.assets import make_asset
from tests.factories.people import make_face, make_person
from tests.factories.recognition import make_place, make_tag, make_text_line

NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)
PAGES = [
    *("/", "/people", "/people/history", "/places", "/map", "/memories", "/memories/left-out"),
    *("/tags", "/albums", "/albums/smart", "/albums/activity", "/links", "/duplicates", "/ask"),
    *(
        "/help",
        "/knowledge",
        "/favorites",
        "/archive",
        "/trash",
        "/locked",
        "/search?q=sea",
        "/no/such/page",
    ),
    *("/account", "/account/security", "/account/devices", "/account/keys"),
]
ADMINISTRATION = [
    *("/manage", "/manage/users", "/manage/jobs", "/manage/models", "/manage/storage"),
    *("/manage/reports", "/manage/settings", "/manage/audit"),
    *("/manage/pipelines", "/manage/pipelines/approvals", "/manage/deployments"),
]
DOORS = ["/sign-in", "/register", "/register/finish", "/forgot-password", "/reset-password"]

# What a screen reader would have nothing to say about.
_MUTE = """() => {
  const has_name = e => e.innerText.trim() || e.ariaLabel || e.labels?.length
    || e.querySelector('img[alt]:not([alt=""])');
  return [...document.querySelectorAll('img, a, button, input:not([type=hidden]), textarea')]
    .filter(e => !e.closest('[aria-hidden=true]'))
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
def test_pages_are_sound_on_a_phone_and_on_a_desk(
    console: Window, photo: Asset, width: int
) -> None:
    console.page.set_viewport_size({"width": width, "height": 844})
    for path in PAGES:
        _is_sound(console, path)
    page = console.go(f"/photos/{photo.pk}")
    expect(page.get_by_role("dialog", name="Photo", exact=True)).to_be_visible()
    _is_usable(page, "photo")
    assert console.complaints == []


@pytest.mark.parametrize("width", [390, 1280])
def test_so_are_those_of_administrators(administration: Window, width: int) -> None:
    administration.page.set_viewport_size({"width": width, "height": 844})
    for path in ADMINISTRATION:
        _is_sound(administration, path)
    assert administration.complaints == []


@pytest.mark.parametrize("width", [390, 1280])
def test_and_the_doors(door: Window, transactional_db: None, width: int) -> None:
    door.page.set_viewport_size({"width": width, "height": 844})
    for path in DOORS:
        _is_sound(door, path)
    assert door.complaints == []


def _is_sound(window: Window, path: str) -> None:
    page = window.go(path)
    expect(page.locator("h1"), path).to_have_count(1)
    expect(page.locator("main"), path).to_have_count(1)
    _is_usable(page, path)


def _is_usable(page: Page, path: str) -> None:
    assert page.evaluate(_MUTE) == [], path
    assert not page.evaluate(_TOO_WIDE), path


def test_the_keyboard_reaches_the_content_first(console: Window) -> None:
    page = console.go("/people")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


def test_doors_and_album_speak_one_language(door: Window, owner: User) -> None:
    page = door.go("/sign-in?next=/people")
    page.get_by_role("button", name="简体中文").click()
    page.get_by_label("邮箱").fill(owner.email)
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("人物")
    page.get_by_role("button", name="的账号").click()
    page.get_by_role("menuitem", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("People")
    page.get_by_role("button", name="Account of").click()
    page.get_by_role("menuitem", name="Sign out").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    door.go("/people")
    assert "/sign-in?next=/people" in page.url
    assert door.complaints == []
