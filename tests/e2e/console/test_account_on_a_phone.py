"""The account in Chinese, as wide as a phone: every page is reached, and fits."""

import pytest
from playwright.sync_api import expect

from backend.accounts.models import User
from backend.sharing.services.partnerships import PartnerTerms, invite_partner
from tests.e2e.conftest import Window
from tests.e2e.console.conftest import PHONE, sign_in

pytestmark = pytest.mark.django_db(transaction=True)
PLACES = {
    "安全": "密码",
    "设备": "浏览器",
    "亲友共享": "亲友给我看的",
    "家庭": "新建家庭",
    "统计": "图库概况",
    "导入": "从存储桶导入",
    "我的数据": "导出全部数据",
    "API 密钥": "新密钥",
    "Webhook": "新建 Webhook",
}


def test_every_page_of_the_account_is_reached_and_an_offer_accepted(
    phone: Window, owner: User, stranger: User
) -> None:
    offer = invite_partner(owner=stranger, email=owner.email, terms=PartnerTerms())
    page = phone.go("/account")
    sign_in(page, owner)
    places = page.get_by_role("navigation", name="账号")
    for place, heading in PLACES.items():
        places.get_by_role("link", name=place, exact=True).click()
        expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
        expect(places.get_by_role("link", name=place, exact=True)).to_be_in_viewport(ratio=0.9)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], place
        if place == "亲友共享":
            page.get_by_role("button", name="接受").click()
            expect(page.get_by_label("在我的照片中显示")).to_be_visible()
    offer.refresh_from_db()
    assert offer.state == "accepted"
    assert phone.complaints == []
