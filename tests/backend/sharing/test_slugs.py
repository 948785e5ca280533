"""Names in the addresses of links: whose they are, where they lead, and how often one may guess."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import cv2
import numpy as np
import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone
from pytest_django import Settings
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.common.errors import Conflict
from backend.photos.models import Asset
from backend.sharing.models import ShareLink
from backend.sharing.services.keys import key_of
from backend.sharing.services.links import LinkTerms, create_link, revoke_link
from backend.sharing.services.moderation import suspend_link
from tests.factories import make_asset
from tests.factories.sharing import make_link, make_report

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
    assert (without["slug"], without["is_guessable"]) == (None, False)
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


def test_all_addresses_of_one_ipv6_network_count_together(
    link: ShareLink, settings: Settings
) -> None:
    settings.RATE_LIMITS = settings.RATE_LIMITS | {"share_slug": "2/hour"}
    neighbours = [f"2001:db8:1:2:{number:x}::1" for number in range(3)]
    codes = [Client(REMOTE_ADDR=one).get("/s/our-wedding").status_code for one in neighbours]
    assert codes == [302, 302, 429]
    assert Client(REMOTE_ADDR="2001:db8:1:3::1").get("/s/our-wedding").status_code == 302


def test_members_cannot_try_out_without_end_which_are_taken(
    link: ShareLink, stranger: User, api: Api, settings: Settings
) -> None:
    settings.RATE_LIMITS = settings.RATE_LIMITS | {"share_slug": "2/hour"}
    client = api(stranger)
    mine = f"{URL}/{client.post(URL, {'slug': 'my-album'}).json()['id']}"
    assert client.patch(mine, {"slug": "My-Album"}).status_code == 200  # as it is: no question
    assert client.patch(mine, {"slug": "our-wedding"}).status_code == 409
    assert client.patch(mine, {"slug": "our-wedding"}).status_code == 429


def test_an_expired_link_keeps_its_slug_and_shows_nothing(
    link: ShareLink, client: Client, owner: User, api: Api
) -> None:
    ShareLink.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    assert client.get("/s/our-wedding").status_code == 404
    assert api(owner).post(URL, {"slug": "our-wedding"}).json()["code"] == "slug_taken"
    later = (timezone.now() + timedelta(days=1)).isoformat()
    assert api(owner).patch(f"{URL}/{link.pk}", {"expires_at": later}).status_code == 200
    assert client.get("/s/our-wedding").status_code == 302


def test_a_suspended_link_is_no_more_open_by_its_slug(
    link: ShareLink, client: Client, owner: User, admin: User, api: Api
) -> None:
    suspend_link(actor=admin, report_id=make_report(link).pk, reason="Not yours to show.")
    assert client.get("/s/our-wedding", follow=True).status_code == 410
    changed = api(owner).patch(f"{URL}/{link.pk}", {"slug": "another"})
    assert changed.json()["code"] == "suspended_by_administrator"


def test_its_qr_code_holds_the_key_which_outlasts_the_slug(
    link: ShareLink, owner: User, api: Api
) -> None:
    drawn = api(owner).get(f"{URL}/{link.pk}/qr.png").content
    picture = cv2.imdecode(np.frombuffer(drawn, np.uint8), cv2.IMREAD_GRAYSCALE)
    assert picture is not None
    address, _, _ = cv2.QRCodeDetector().detectAndDecode(picture)
    assert address.endswith(f"/s/{key_of(link)}")


@pytest.mark.django_db(transaction=True)
def test_of_several_who_want_it_at_once_one_gets_it(owner: User, stranger: User) -> None:
    terms = LinkTerms(given=frozenset({"slug"}), slug="our-wedding")

    def take(member: User) -> ShareLink | Conflict:
        try:
            return create_link(owner=member, terms=terms)
        except Conflict as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(take, [owner, stranger] * 2))
    refused = [one.code for one in answers if isinstance(one, Conflict)]
    assert refused == ["slug_taken"] * 3
    assert ShareLink.objects.get().slug == "our-wedding"


def test_the_api_takes_the_key_alone(link: ShareLink) -> None:
    assert APIClient().get("/api/v1/shared/our-wedding").status_code == 404
    assert APIClient().get(f"/api/v1/shared/{key_of(link)}").status_code == 200
