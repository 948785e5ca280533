"""The page of one's own shared links, and of what guests brought through one."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from backend.accounts.models import User
from backend.albums.models import AlbumMember, AlbumRole
from backend.sharing.models import GuestUpload
from backend.sharing.services.keys import key_of
from backend.sharing.services.links import revoke_link
from backend.sharing.services.moderation import suspend_link
from tests.factories import make_album, make_asset, make_member
from tests.factories.sharing import make_guest_upload, make_link, make_report

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]


def page(browser: Client, path: str = "/links", **query: str) -> str:
    answer = browser.get(path, query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_link_says_what_it_shows_its_address_and_what_holds_for_it(
    browser: Client, owner: User
) -> None:
    photo = make_asset(owner=owner, renditions=True)
    link = make_link(
        owner=owner,
        assets=[photo],
        title="<b>西湖</b>",
        password="龙井茶 2024",
        allows_upload=True,
        expires_at=timezone.now() + timedelta(days=3),
    )
    shown = page(browser)
    assert f"/s/{key_of(link)}" in shown
    assert str(photo.pk) in shown  # its picture
    words = (
        "&lt;b&gt;西湖",
        "1 photo",
        "good until",
        "with a password",
        "up to 200 files",
        "0 visits",
    )
    for said in words:
        assert said in shown
    assert "shows places" not in shown
    assert "can be guessed" not in shown
    assert "龙井茶" not in shown


def test_a_slug_without_a_password_is_warned_of(browser: Client, owner: User) -> None:
    make_link(owner=owner, assets=[make_asset(owner=owner)], slug="our-wedding")
    shown = page(browser)
    assert "/s/our-wedding" in shown
    assert "can be guessed" in shown


def test_a_suspended_link_says_why_and_can_only_be_ended(
    browser: Client, owner: User, admin: User
) -> None:
    link = make_link(owner=owner, assets=[make_asset(owner=owner)])
    suspend_link(actor=admin, report_id=make_report(link).pk, reason="未经本人同意")
    shown = page(browser)
    assert "未经本人同意" in shown
    assert f"DELETE /shares/{link.pk}" in shown
    assert f"PATCH /shares/{link.pk}" not in shown


def test_those_that_have_ended_are_listed_apart_and_an_expired_one_can_be_prolonged(
    browser: Client, owner: User
) -> None:
    make_link(owner=owner, title="open")
    expired = make_link(owner=owner, expired_at=timezone.now() - timedelta(days=1))
    revoked = make_link(owner=owner, slug="our-lake")
    revoke_link(owner=owner, link_id=revoked.pk)
    assert str(expired.pk) not in page(browser)
    ended = page(browser, state="ended")
    assert f"PATCH /shares/{expired.pk}" in ended
    assert str(revoked.pk) not in ended  # nothing can be done about it
    assert "ended on" in ended
    assert "our-lake" not in ended


def test_an_album_that_its_owner_manages_no_longer_is_not_looked_into(
    browser: Client, owner: User, stranger: User
) -> None:
    photo = make_asset(owner=stranger, renditions=True)
    album = make_album(photo, owner=stranger, title="Before")
    make_member(album, owner, role=AlbumRole.MANAGER)
    make_link(owner=owner, album_id=album.pk)
    shown = page(browser)
    assert "Before" in shown
    assert str(photo.pk) in shown
    AlbumMember.objects.filter(user=owner).delete()
    shown = page(browser)
    assert "Before" not in shown
    assert str(photo.pk) not in shown
    assert "You do not manage this album any more." in shown


def test_others_see_nothing_of_it(browser: Client, stranger: User) -> None:
    theirs = make_link(owner=stranger, assets=[make_asset(owner=stranger)], title="secret")
    assert "secret" not in page(browser)
    assert browser.get(f"/links/{theirs.pk}/uploads").status_code == 404


def test_a_longer_list_asks_no_more_of_the_database(
    browser: Client, owner: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    def add() -> None:
        photo = make_asset(owner=owner, renditions=True)
        make_link(owner=owner, assets=[photo])
        make_link(owner=owner, album_id=make_album(photo, owner=owner).pk)

    add()
    with django_assert_max_num_queries(40) as few:
        page(browser)
    for _ in range(4):
        add()
    with django_assert_max_num_queries(len(few)):
        page(browser)


def test_what_guests_brought_waits_with_their_names(browser: Client, owner: User) -> None:
    link = make_link(owner=owner, title="西湖", allows_upload=True)
    photo = make_guest_upload(link, guest_name="<i>Bo</i>", filename="lake.jpg")
    assert "1 photo of a guest waits for you" in page(browser)
    waiting = page(browser, f"/links/{link.pk}/uploads")
    for said in ("&lt;i&gt;Bo", "lake.jpg", f"/photos/{photo.pk}", f'value="{photo.pk}"'):
        assert said in waiting
    GuestUpload.objects.update(state="approved")
    assert "Nothing waits for you." in page(browser, f"/links/{link.pk}/uploads")


def test_who_manages_an_album_can_make_a_link_of_it_and_others_cannot(
    browser: Client, owner: User, stranger: User
) -> None:
    mine = make_album(owner=owner)
    theirs = make_album(owner=stranger)
    make_member(theirs, owner)
    assert f'data-share-album="{mine.pk}"' in page(browser, f"/albums/{mine.pk}")
    assert "data-share-album" not in page(browser, f"/albums/{theirs.pk}")


def test_it_is_found_from_the_albums_and_from_the_menu(browser: Client) -> None:
    assert page(browser, "/albums").count('href="/links"') == 2
    assert 'href="/links"' in page(browser, "/people")
