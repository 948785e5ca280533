"""The web app in the hand where there is no network, or a poor one."""

import pytest
from django.conf import settings
from playwright.sync_api import Locator, Page, expect

from backend.accounts.models import User
from backend.photos.models import Asset
from tests.e2e.conftest import Window
from tests.e2e.in_hand.conftest import START, Phones

pytestmark = pytest.mark.django_db(transaction=True)

KEPT_FILES = """async () => {
  const kept = [];
  for (const name of await caches.keys()) {
    for (const { url } of await (await caches.open(name)).keys()) kept.push(new URL(url).pathname);
  }
  return kept;
}"""


YESTERDAY = """
for (const name of Object.keys(localStorage).filter((name) => name.includes(":kept:"))) {
  localStorage.setItem(name, JSON.stringify({ ...JSON.parse(localStorage.getItem(name)), at: 0 }));
}
"""


def thumbnails(page: Page) -> Locator:
    return page.get_by_role("button", name="Photo, 4 May 2024").locator("img[src^='blob:']")


def wait_until_kept(page: Page) -> None:
    """The app itself, and what it shows."""
    expect(thumbnails(page)).to_have_count(3)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_function("navigator.serviceWorker.controller !== null")


@pytest.mark.parametrize("start", ["/m/", START])
def test_it_starts_without_a_network_and_shows_the_timeline_as_it_was(
    phone: Window, start: str
) -> None:
    page = phone.page
    wait_until_kept(page)
    page.evaluate(YESTERDAY)
    page.context.set_offline(True)
    page.goto(phone.url + start)
    expect(page.get_by_role("heading", level=1, name="Photos")).to_be_visible()
    expect(thumbnails(page)).to_have_count(3)
    expect(page.get_by_text("as they were last seen here")).to_be_visible()
    page.get_by_role("button", name="Photo, 4 May 2024").first.tap()  # a page not seen before
    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    page.get_by_role("button", name="Back").tap()
    page.context.set_offline(False)
    expect(page.get_by_text("as they were last seen here")).to_be_hidden()


def test_of_what_the_album_answers_the_app_keeps_nothing_and_of_a_member_nothing_stays(
    phone: Window, owner: User
) -> None:
    page = phone.page
    wait_until_kept(page)
    kept = page.evaluate(KEPT_FILES)
    assert len([path for path in kept if path.startswith("/m/kept/")]) == 3  # thumbnails
    others = [path for path in kept if not path.startswith("/m/kept/")]
    assert [path for path in others if path != "/m/" and not path.startswith("/static/")] == []
    page.get_by_role("button", name="Me", exact=True).tap()
    page.get_by_role("button", name="Sign out").tap()
    page.get_by_role("dialog").get_by_role("button", name="Sign out").tap()
    expect(page.get_by_role("heading", level=1, name="Sign in")).to_be_visible()
    page.wait_for_function(f"({KEPT_FILES})().then(kept => !kept.some(p => p.includes('kept')))")
    assert owner.email not in page.evaluate("JSON.stringify(localStorage)")
    assert "kept:" not in page.evaluate("JSON.stringify(localStorage)")
    page.context.set_offline(True)
    page.goto(phone.url + START)
    expect(page.get_by_text("cannot be reached").first).to_be_visible()
    expect(thumbnails(page)).to_have_count(0)


def test_signing_out_without_a_network_says_that_it_was_not_done(phone: Window) -> None:
    page = phone.page
    wait_until_kept(page)
    page.context.set_offline(True)
    page.get_by_role("button", name="Me", exact=True).tap()
    page.get_by_role("button", name="Sign out").tap()
    page.get_by_role("dialog").get_by_role("button", name="Sign out").tap()
    expect(page.get_by_text("The album cannot be reached").last).to_be_visible()
    expect(page.get_by_role("heading", level=1, name="Me")).to_be_visible()


def test_who_was_signed_out_elsewhere_is_forgotten_here(phone: Window, owner: User) -> None:
    page = phone.page
    wait_until_kept(page)
    page.context.clear_cookies()
    page.evaluate(YESTERDAY)
    page.reload()
    expect(page.get_by_role("heading", level=1, name="Sign in")).to_be_visible()
    assert "kept:" not in page.evaluate("JSON.stringify(localStorage)")
    assert [path for path in page.evaluate(KEPT_FILES) if "/kept/" in path] == []


def test_in_a_poor_network_places_are_held_and_thumbnails_come_after_all(
    phones: Phones, owner: User, pictures: list[Asset]
) -> None:
    window = phones(user=owner)
    page = window.page
    store = f"{settings.S3_PUBLIC_ENDPOINT_URL}/**"
    page.route(store, lambda route: route.abort())
    window.go(START)
    expect(page.get_by_role("button", name="Photo, 4 May 2024")).to_have_count(3)
    expect(thumbnails(page)).to_have_count(0)
    page.wait_for_timeout(1000)
    page.unroute(store)
    expect(thumbnails(page)).to_have_count(3)
