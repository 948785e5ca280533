"""The page of a shared link: what of it is known before any script runs."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from backend.accounts.models import User
from backend.photos.models import Asset
from backend.sharing.models import ShareLink
from backend.sharing.services.keys import key_of
from tests.factories import make_asset
from tests.factories.sharing import make_link

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("page", "redis_client"),
]


@pytest.fixture
def photo(owner: User) -> Asset:
    return make_asset(owner=owner, renditions=True)


def address(link: ShareLink) -> str:
    return f"/s/{key_of(link)}"


def test_whoever_has_it_gets_the_page_without_signing_in(
    client: Client, owner: User, photo: Asset
) -> None:
    answer = client.get(address(make_link(owner=owner, assets=[photo], title="西湖")))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "/static/console/guest.js" in page
    assert "<title>西湖 · " in page
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    (word,) = re.findall(r'csp-nonce" content="([\w-]{20,})"', page)
    assert f"'nonce-{word}'" in answer["Content-Security-Policy"]


def test_previews_elsewhere_have_its_title_its_words_and_its_first_picture(
    client: Client, owner: User, photo: Asset
) -> None:
    link = make_link(owner=owner, assets=[photo], title="West Lake", description="In May")
    page = client.get(address(link)).content.decode()
    assert '<meta property="og:title" content="West Lake">' in page
    assert '<meta property="og:description" content="In May">' in page
    (cover,) = re.findall(r'og:image" content="http://testserver([^"]+)"', page)
    picture = client.get(cover)
    assert (picture.status_code, str(photo.pk) in picture["Location"]) == (302, True)


def test_a_title_is_words_and_nothing_else(client: Client, owner: User, photo: Asset) -> None:
    title = '"><script>alert(1)</script>'
    page = client.get(address(make_link(owner=owner, assets=[photo], title=title)))
    assert "<script>alert" not in page.content.decode()
    assert "&quot;&gt;&lt;script&gt;" in page.content.decode()


def test_of_what_is_behind_a_password_nothing_is_told(
    client: Client, owner: User, photo: Asset
) -> None:
    link = make_link(owner=owner, assets=[photo], title="Secret", password="peony")
    answer = client.get(address(link))
    assert answer.status_code == 200
    assert "Secret" not in answer.content.decode()
    assert "og:" not in answer.content.decode()


def test_a_name_leads_to_the_address_with_the_key(
    client: Client, owner: User, photo: Asset
) -> None:
    link = make_link(owner=owner, assets=[photo], slug="west-lake")
    assert client.get("/s/West-Lake")["Location"] == address(link)


def test_what_shows_nothing_says_so_by_its_status(
    client: Client, owner: User, photo: Asset
) -> None:
    now = timezone.now()
    expired = make_link(
        owner=owner, assets=[photo], title="Old", expired_at=now - timedelta(days=1)
    )
    suspended = make_link(owner=owner, assets=[photo], title="Bad")
    ShareLink.objects.filter(pk=suspended.pk).update(suspended_at=now)
    for path, status in (
        (address(expired), 404),
        (address(suspended), 410),
        ("/s/" + "a" * 26, 404),
        ("/s/nobody-has-this", 404),
    ):
        answer = client.get(path)
        assert answer.status_code == status
        assert "/static/console/guest.js" in answer.content.decode()
        assert "Old" not in answer.content.decode()
        assert "Bad" not in answer.content.decode()
