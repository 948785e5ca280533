"""The page of a link: its door, what other sites make of it, and its way back."""

from typing import Any

import pytest
from django.test import Client

from backend.accounts.models import User
from backend.photos.models import Asset
from backend.sharing.models import ShareLink
from backend.sharing.services.keys import key_of
from backend.sharing.services.links import LinkTerms, change_link, revoke_link
from tests.factories import make_asset
from tests.factories.sharing import make_link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

PASSWORD = "龙井茶 2024"


@pytest.fixture
def photo(owner: User) -> Asset:
    return make_asset(owner=owner, renditions=True)


@pytest.fixture
def guarded(owner: User, photo: Asset) -> ShareLink:
    return make_link(owner=owner, assets=[photo], title="秘密", password=PASSWORD)


def page(link: ShareLink, path: str = "") -> str:
    return f"/s/{key_of(link)}{path}"


def words(answer: Any) -> str:
    return str(answer.content.decode())


def test_it_speaks_the_language_of_its_reader(owner: User, photo: Asset, client: Client) -> None:
    link = make_link(owner=owner, assets=[photo], allows_upload=True)
    english = client.get(page(link), headers={"Accept-Language": "en"})
    chinese = client.get(page(link), headers={"Accept-Language": "zh-CN"})
    assert "Add your photos" in words(english)
    assert "添加您的照片" in words(chinese)


def test_other_sites_are_given_a_preview_of_an_open_link(
    owner: User, photo: Asset, client: Client
) -> None:
    link = make_link(owner=owner, assets=[photo], title="西湖")
    text = words(client.get(page(link)))
    assert '<meta property="og:title" content="西湖">' in text
    assert f"{page(link, '/cover')}" in text
    cover = client.get(page(link, "/cover"))
    assert cover.status_code == 302
    assert str(photo.pk) in cover["Location"]


def test_and_none_of_one_with_a_password(guarded: ShareLink, client: Client) -> None:
    door = client.get(page(guarded))
    assert door.status_code == 200
    assert "og:" not in words(door)
    assert "秘密" not in words(door)
    assert client.get(page(guarded, "/cover")).status_code == 404


def test_the_password_opens_it_for_this_browser(guarded: ShareLink, client: Client) -> None:
    wrong = client.post(page(guarded), {"password": "wrong"})
    assert wrong.status_code == 403
    opened = client.post(page(guarded), {"password": PASSWORD})
    assert opened["Location"] == page(guarded)
    cookie = opened.cookies["guest"]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == (
        page(guarded),
        True,
        "Lax",
    )
    assert "秘密" in words(client.get(page(guarded)))
    assert "秘密" not in words(Client().get(page(guarded)))


def test_a_new_password_closes_it_again(guarded: ShareLink, owner: User, client: Client) -> None:
    client.post(page(guarded), {"password": PASSWORD})
    terms = LinkTerms(given=frozenset({"password"}), password="another one")
    change_link(owner=owner, link_id=guarded.pk, terms=terms)
    assert "秘密" not in words(client.get(page(guarded)))


def test_an_ended_link_says_so_kindly(guarded: ShareLink, owner: User, client: Client) -> None:
    revoke_link(owner=owner, link_id=guarded.pk)
    ended = client.get(page(guarded), headers={"Accept-Language": "en"})
    assert ended.status_code == 404
    assert "it has ended" in words(ended)


def test_a_made_up_cursor_is_refused(owner: User, photo: Asset, client: Client) -> None:
    link = make_link(owner=owner, assets=[photo])
    assert client.get(page(link), {"cursor": "x"}).status_code == 400
