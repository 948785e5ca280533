"""Pages of one's own account, and of leaving it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from backend.accounts.models import ApiKey, LinkedIdentity, Scope, User
from backend.accounts.services.account_deletion import request_deletion
from backend.accounts.services.api_keys import create_api_key
from tests.conftest import PASSWORD
from tests.factories import sign_app_in


def page(browser: Client, path: str, language: str = "en") -> str:
    answer = browser.get(path, headers={"Accept-Language": language})
    assert answer.status_code == 200
    return answer.content.decode()


def test_time_zones_are_offered_by_area_with_the_one_that_is_set(
    browser: Client, owner: User
) -> None:
    User.objects.update(time_zone="Asia/Shanghai")
    shown = page(browser, "/account")
    assert '<option value="Asia/Shanghai" selected>Shanghai</option>' in shown
    assert '<optgroup label="Europe">' in shown
    User.objects.update(time_zone="PRC")  # an old name that somebody's device still uses
    assert '<option value="PRC" selected>' in page(browser, "/account")


def test_keys_are_listed_in_words_and_never_their_secrets(browser: Client, owner: User) -> None:
    key, text = create_api_key(owner=owner, name="import", scopes=[Scope.UPLOADS_WRITE])
    create_api_key(owner=owner, name="old", scopes=[Scope.ASSETS_READ])
    ApiKey.objects.filter(name="old").update(expires_at=timezone.now() - timedelta(days=1))
    shown = page(browser, "/account/keys")
    assert text not in shown
    assert f"sg_{key.prefix}_…" in shown
    assert "Uploads: change" in shown
    assert f"/api-keys/{key.pk}/rotate" in shown
    assert shown.count("/rotate") == 1  # one that is over has no more use for a secret
    assert "上传：更改" in page(browser, "/account/keys", "zh-CN")


def test_only_administrators_are_offered_their_scopes(
    browser: Client, owner: User, admin: User
) -> None:
    assert "users:write" not in page(browser, "/account/keys")
    browser.force_login(admin)
    assert "users:write" in page(browser, "/account/keys")


def test_apps_can_be_signed_out_and_page_by_themselves(browser: Client, owner: User) -> None:
    families = [sign_app_in(owner).family for _ in range(51)]
    first = page(browser, "/account/devices")
    assert first.count("DELETE /tokens/") == 50
    assert f"DELETE /tokens/{families[0].pk}" not in first
    cursor = first.split("?apps=")[1].split('"')[0]
    assert f"DELETE /tokens/{families[0].pk}" in page(browser, f"/account/devices?apps={cursor}")


@pytest.mark.parametrize("issuer", ["https://id.example.com", ""])
def test_an_identity_of_the_provider_is_linked_once(
    browser: Client, owner: User, settings: object, issuer: str
) -> None:
    settings.OIDC_ISSUER = issuer  # type: ignore[attr-defined]  # pytest-django's
    settings.OIDC_NAME = "Family ID"  # type: ignore[attr-defined]  # as above
    offered = "POST /oidc/authorization" in page(browser, "/account/security")
    assert offered == bool(issuer)
    linked = LinkedIdentity.objects.create(
        user=owner, provider="oidc", issuer="https://id.example.com", subject="1", label="li@id"
    )
    shown = page(browser, "/account/security")
    assert f"DELETE /identities/{linked.pk}" in shown
    assert "POST /oidc/authorization" not in shown


def test_leaving_is_confirmed_by_what_the_account_has(browser: Client, owner: User) -> None:
    assert 'name="password"' in page(browser, "/account/data")
    owner.set_unusable_password()
    owner.save()
    browser.force_login(owner)
    shown = page(browser, "/account/data")
    assert 'name="password"' not in shown
    assert "signed in a short while ago" in shown


def test_every_page_says_that_the_account_is_about_to_go(browser: Client, owner: User) -> None:
    assert "will be deleted on" not in page(browser, "/people")
    request_deletion(user=owner)
    back = Client()
    back.post("/sign-in", {"email": owner.email, "password": PASSWORD})
    for path in ("/", "/people", "/account/data"):
        assert "will be deleted on" in page(back, path)
    assert "DELETE /account/deletion" in page(back, "/account/data")


def test_room_is_shown_with_and_without_a_limit(browser: Client, owner: User) -> None:
    User.objects.update(used_bytes=3 * 2**30, reserved_bytes=2**30)
    assert "4.0\xa0GB are taken; there is no limit." in page(browser, "/account/data")
    User.objects.update(quota_bytes=8 * 2**30)
    shown = page(browser, "/account/data")
    assert "4.0\xa0GB of 8.0\xa0GB are taken." in shown
    assert "<meter" in shown
