"""The way in on a telephone: passwords, languages, and pages that one comes back to."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from backend.accounts.models import User
from backend.albums.models import AlbumInvitation, AlbumRole
from backend.photos.models import Asset
from tests.backend.accounts.browsers import Browser, forget_last_code, set_up_totp
from tests.conftest import PASSWORD
from tests.e2e.in_hand.conftest import START, Phones
from tests.factories import make_album, make_user

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("redis_client")]

ENTRANCE = "/m/pages/entrance/index"
SETTINGS = "/m/packages/account/pages/settings/index"


def sign_in(page: Page, user: User, password: str = PASSWORD) -> None:
    page.get_by_label("E-mail").fill(user.email)
    page.get_by_label("Password", exact=True).fill(password)
    page.get_by_role("button", name="Sign in", exact=True).tap()


def test_a_wrong_password_is_told_and_a_second_factor_asked_for(
    phones: Phones, owner: User
) -> None:
    browser = Browser()
    browser.sign_in(owner)
    app, _ = set_up_totp(browser)
    forget_last_code(owner)
    page = phones().go("/m/")
    sign_in(page, owner, "wrong")
    expect(page.get_by_text("phone number or password is wrong")).to_be_visible()
    sign_in(page, owner)
    page.get_by_label("Code", exact=True).fill("000000")
    page.get_by_role("button", name="Sign in", exact=True).tap()
    expect(page.get_by_role("status").filter(has_text="code")).to_be_visible()
    page.get_by_label("Code", exact=True).fill(app.now())
    page.get_by_role("button", name="Sign in", exact=True).tap()
    expect(page.get_by_role("heading", level=1, name="Photos")).to_be_visible()


def test_the_language_is_chosen_before_signing_in_and_stays(phones: Phones, owner: User) -> None:
    page = phones("zh-CN").go("/m/")
    expect(page.get_by_role("heading", level=1, name="登录")).to_be_visible()
    assert page.locator("html").get_attribute("lang") == "zh-CN"
    page.get_by_role("button", name="English").tap()
    expect(page.get_by_role("heading", level=1, name="Sign in")).to_be_visible()
    assert page.locator("html").get_attribute("lang") == "en"
    sign_in(page, owner, "wrong")
    expect(page.get_by_text("phone number or password is wrong")).to_be_visible()
    sign_in(page, owner)
    expect(page.get_by_role("heading", level=1, name="Photos")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", level=1, name="Photos")).to_be_visible()


def test_all_words_change_at_once_and_stay_changed(phones: Phones, owner: User) -> None:
    User.objects.filter(pk=owner.pk).update(quota_bytes=10**9, used_bytes=25 * 10**7)
    window = phones(user=owner)
    page = window.go("/m/pages/me/index")
    expect(page.get_by_text("250 MB of 1 GB used")).to_be_visible()
    page.get_by_role("button", name="Settings").tap()
    page.get_by_role("button", name="Language").tap()
    page.get_by_role("dialog").get_by_role("button", name="简体中文").tap()
    expect(page.get_by_role("heading", level=1, name="设置")).to_be_visible()
    page.get_by_role("button", name="返回").tap()
    expect(page.get_by_text("已用 250 MB，共 1 GB")).to_be_visible()  # a page from before
    expect(page.get_by_role("button", name="照片", exact=True)).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", level=1, name="我的")).to_be_visible()
    assert page.title() == "我的"
    assert window.complaints == []


def test_in_a_browser_wechat_is_only_parted_with(
    phones: Phones, owner: User, settings: Settings
) -> None:
    settings.WECHAT_APP_ID, settings.WECHAT_APP_SECRET = "wx0", "secret"
    owner.identities.create(provider="wechat", issuer="wechat:wx0", subject="openid")
    page = phones(user=owner).go(SETTINGS)
    page.get_by_role("button", name="WeChat").tap()
    expect(page.get_by_text("WeChat opens your account")).to_be_visible()
    page.get_by_role("button", name="Unbind").tap()
    page.get_by_role("dialog").get_by_role("button", name="Unbind").tap()
    expect(page.get_by_text("Open the album in WeChat to bind it there.")).to_be_visible()
    assert not owner.identities.exists()


def test_whoever_is_invited_to_an_album_signs_in_and_joins_it(
    phones: Phones, owner: User, pictures: list[Asset]
) -> None:
    friend = make_user(name="Friend", password=PASSWORD)
    album = make_album(*pictures, owner=owner, title="Lakes")
    invitation = AlbumInvitation.objects.create(
        album=album, email=friend.email, invited_by=owner, role=AlbumRole.VIEWER
    )
    window = phones()
    address = f"/packages/collections/pages/join/index?invitation={invitation.pk}"
    page = window.go("/m" + address)
    expect(page.get_by_role("heading", level=1, name="Sign in")).to_be_visible()
    passkey = page.get_by_role("link", name="Sign in with a passkey")
    assert "join%2Findex%3Finvitation" in (passkey.get_attribute("href") or "")
    sign_in(page, friend)
    page.get_by_role("button", name="Join").tap()
    expect(page.get_by_role("heading", level=1, name="Lakes")).to_be_visible()


def test_a_photo_is_come_back_to(phones: Phones, owner: User, pictures: list[Asset]) -> None:
    page = phones().go(f"/m/packages/viewer/pages/photo/index?id={pictures[1].pk}")
    expect(page.get_by_role("heading", level=1, name="Sign in")).to_be_visible()
    sign_in(page, owner)
    page.wait_for_url(f"**/m/packages/viewer/pages/photo/index?id={pictures[1].pk}")
    expect(page.get_by_role("heading", level=1)).to_have_text("4 May 2024")


@pytest.mark.parametrize(
    "next_page",
    ["https://example.com/", "//example.com/", "/../evil", "javascript:alert(1)", ENTRANCE[2:]],
)
def test_the_entrance_leads_to_pages_of_the_app_alone(
    phones: Phones, owner: User, next_page: str
) -> None:
    window = phones()
    page = window.go(f"{ENTRANCE}?next={next_page}")
    sign_in(page, owner)
    page.wait_for_url(window.url + START)
    expect(page.get_by_role("heading", level=1, name="Photos")).to_be_visible()


def test_an_invitation_goes_on_to_where_accounts_are_made(phones: Phones) -> None:
    page = phones().go(f"{ENTRANCE}?invitation=secret")
    page.get_by_role("link", name="I have an invitation").tap()
    page.wait_for_url("**/register*")
    assert page.url.endswith("#secret")
