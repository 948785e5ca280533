"""Names in the addresses of links: whose they are, where they lead, and how often one may guess."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from pytest_django import Settings
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.photos.models import Asset
from backend.sharing.models import ShareLink
from backend.sharing.services.keys import key_of
from backend.sharing.services.links import revoke_link
from tests.factories import make_asset
from tests.factories.sharing import make_link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

Api = Callable[[User], APIClient]
URL = "/api/v1/shares"


@pytest.fixture
def photo(owner: User) -> Asset:
    return make_asset(owner=owner, renditions=True)


@pytest.fixture
def link(owner: User, photo: Asset) -> ShareLink:
    return make_link(owner=owner, assets=[photo], slug="our-wedding")


@pytest.mark.parametrize("spelled", ["our-wedding", "Our-WEDDING"])
def test_it_leads_to_the_address_with_the_key(
    link: ShareLink, client: Client, spelled: str
) -> None:
    answer = client.get(f"/s/{spelled}")
    assert (answer.status_code, answer["Location"]) == (302, f"/s/{key_of(link)}")
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    assert client.get(answer["Location"]).status_code == 200
    assert client.get(f"/s/{spelled}/cover")["Location"] == f"/s/{key_of(link)}/cover"


def test_the_owner_is_told_that_it_can_be_guessed_until_there_is_a_password(
    owner: User, api: Api
) -> None:
    client = api(owner)
    made = client.post(URL, {"slug": "Our-Wedding"}).json()
    assert (made["slug"], made["is_guessable"]) == ("our-wedding", True)
    assert made["url"].endswith("/s/our-wedding")
    path = f"{URL}/{made['id']}"
    assert client.patch(path, {"password": "龙井茶2024"}).json()["is_guessable"] is False
    without = client.patch(path, {"slug": None, "password": None}).json()
    assert (without["slug"], without["is_guessable"]) == ("", False)
    key = key_of(ShareLink.objects.get())
    assert without["url"].endswith(f"/s/{key}")
    assert client.get("/s/our-wedding").status_code == 404


def test_it_opens_no_door_that_the_password_shuts(
    owner: User, photo: Asset, client: Client
) -> None:
    make_link(owner=owner, assets=[photo], slug="our-wedding", title="秘密", password="龙井茶 2024")
    shown = client.get("/s/our-wedding", follow=True)
    assert "秘密" not in shown.content.decode()
    assert str(photo.pk) not in shown.content.decode()
    assert client.get("/s/our-wedding/cover", follow=True).status_code == 404


def test_two_open_links_never_have_the_same(
    link: ShareLink, owner: User, stranger: User, api: Api
) -> None:
    client = api(stranger)
    assert client.post(URL, {"slug": "OUR-wedding"}).json()["code"] == "slug_taken"
    theirs = client.post(URL, {"slug": "another"}).json()
    path = f"{URL}/{theirs['id']}"
    assert client.patch(path, {"slug": "our-wedding"}).json()["code"] == "slug_taken"
    assert client.patch(path, {"slug": "another"}).status_code == 200
    with pytest.raises(IntegrityError), transaction.atomic():
        ShareLink.objects.filter(pk=theirs["id"]).update(slug="our-wedding")
    revoke_link(owner=owner, link_id=link.pk)
    assert client.patch(path, {"slug": "our-wedding"}).status_code == 200


@pytest.mark.parametrize(
    "slug", ["admin", "Sign-In", "-ab", "ab-", "a--b", "a b c", "婚礼照片", "a/b", "a" * 26]
)
def test_what_is_reserved_or_cannot_be_told_from_a_key_is_refused(
    owner: User, api: Api, slug: str
) -> None:
    assert api(owner).post(URL, {"slug": slug}).json()["code"] == "bad_slug"


@pytest.mark.parametrize("slug", ["ab", "a" * 51, ""])
def test_it_is_neither_too_short_nor_too_long(owner: User, api: Api, slug: str) -> None:
    assert api(owner).post(URL, {"slug": slug}).json()["code"] == "invalid_input"


def test_who_asks_too_often_waits_whether_right_or_wrong(
    link: ShareLink, client: Client, settings: Settings
) -> None:
    settings.RATE_LIMITS = settings.RATE_LIMITS | {"share_slug": "3/hour"}
    guesses = [client.get(f"/s/{word}") for word in ("wedding", "my-wedding", "the-wedding")]
    assert [answer.status_code for answer in guesses] == [404, 404, 404]
    assert client.get("/s/our-wedding").status_code == 429
    assert client.get("/s/nothing-there").status_code == 429
    assert client.get(f"/s/{key_of(link)}").status_code == 200
    elsewhere = Client(REMOTE_ADDR="203.0.113.7")
    assert elsewhere.get("/s/our-wedding").status_code == 302


def test_the_api_takes_the_key_alone(link: ShareLink) -> None:
    assert APIClient().get("/api/v1/shared/our-wedding").status_code == 404
    assert APIClient().get(f"/api/v1/shared/{key_of(link)}").status_code == 200
