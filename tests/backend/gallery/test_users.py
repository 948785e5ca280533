"""For administrators: accounts and invitations."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from backend.accounts.models import Invitation, User
from backend.accounts.services.invitations import create_invitation, revoke_invitation
from backend.accounts.services.users import update_user


@pytest.fixture
def desk(admin: User) -> Client:
    """The administrator's browser, reading English."""
    client = Client(headers={"Accept-Language": "en"})
    client.force_login(admin)
    return client


def page(client: Client, path: str, **query: str) -> str:
    answer = client.get(path, query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_accounts_are_listed_with_what_can_be_done_about_them(
    desk: Client, admin: User, owner: User, stranger: User
) -> None:
    User.objects.filter(pk=owner.pk).update(quota_bytes=3 * 2**29, used_bytes=2**29)
    update_user(actor=admin, user_id=stranger.pk, changes={"is_active": False})
    shown = page(desk, "/users")
    assert f"PATCH /users/{owner.pk}" in shown
    assert 'value="1.5"' in shown
    assert "512.0\xa0MB of 1.5\xa0GB" in shown
    assert "suspended" in shown
    assert "Let them in again" in shown


def test_accounts_are_found_by_name_or_address(desk: Client, owner: User, stranger: User) -> None:
    found = page(desk, "/users", q="stranger@")
    assert str(stranger.pk) in found
    assert str(owner.pk) not in found
    assert "Nobody is called that." in page(desk, "/users", q="nobody")


def test_invitations_say_how_they_stand_and_only_open_ones_can_be_taken_back(
    desk: Client, admin: User
) -> None:
    made, secret = create_invitation(actor=admin, quota_bytes=None, email="mei@example.com")
    gone, _ = create_invitation(actor=admin, quota_bytes=2**30, note="for <Bo>")
    revoke_invitation(actor=admin, invitation_id=gone.pk)
    late, _ = create_invitation(actor=admin, quota_bytes=None)
    Invitation.objects.filter(pk=late.pk).update(expires_at=timezone.now() - timedelta(days=1))
    shown = page(desk, "/users/invitations")
    assert shown.count("DELETE /invitations/") == 1
    assert f"DELETE /invitations/{made.pk}" in shown
    assert secret not in shown
    for words in ("mei@example.com", "for &lt;Bo&gt;", "taken back", "expired", "By link"):
        assert words in shown


def test_only_administrators_find_the_way(desk: Client, browser: Client) -> None:
    assert 'href="/users"' in page(desk, "/people")
    assert 'href="/users"' not in page(browser, "/people")
