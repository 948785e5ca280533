"""A phone number on a telephone: set with the password, and a name to sign in with."""

import pytest
from playwright.sync_api import expect

from backend.accounts.models import User
from tests.conftest import PASSWORD
from tests.e2e.in_hand.conftest import Phones

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("redis_client")]

SETTINGS = "/m/packages/account/pages/settings/index"
ENTRANCE = "/m/pages/entrance/index"
NUMBER = "+8613800138000"


def test_a_member_sets_a_number_and_signs_in_by_it(phones: Phones, owner: User) -> None:
    mine = phones(user=owner)
    page = mine.go(SETTINGS)
    page.get_by_role("button", name="Phone number").tap()
    number, save = page.get_by_label("Phone number"), page.get_by_role("button", name="Save")
    number.fill("138 0013 8000")
    expect(save).to_be_disabled()
    page.get_by_label("Current password").fill("a guess")
    save.tap()
    expect(page.get_by_text("The current password is wrong.")).to_be_visible()
    page.get_by_label("Current password").fill(PASSWORD)
    save.tap()
    expect(number).to_have_value(NUMBER)

    other = phones("zh-CN")
    door = other.go(ENTRANCE)
    door.get_by_label("邮箱或手机号").fill("１３８ ００１３ ８０００")
    door.get_by_label("密码").fill(PASSWORD)
    door.get_by_role("button", name="登录", exact=True).tap()
    door.wait_for_url("**/pages/timeline/index")
    assert other.complaints == []


def test_a_member_removes_the_number(phones: Phones, owner: User) -> None:
    User.objects.filter(pk=owner.pk).update(phone_number=NUMBER)
    page = phones(user=owner).go(SETTINGS)
    page.get_by_role("button", name="Phone number").tap()
    remove = page.get_by_role("button", name="Remove the number")
    expect(remove).to_be_disabled()
    page.get_by_label("Current password").fill(PASSWORD)
    remove.tap()
    page.get_by_role("dialog").get_by_role("button", name="Remove the number").tap()
    expect(page.get_by_label("Phone number")).to_have_value("")
    owner.refresh_from_db()
    assert owner.phone_number is None
