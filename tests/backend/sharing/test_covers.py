"""The first picture of a link, which other sites show beside its address."""

import pytest
from django.test import Client

from backend.accounts.models import User
from backend.photos.models import Asset
from backend.sharing.models import ShareLink
from backend.sharing.services.keys import key_of
from tests.factories import make_asset
from tests.factories.sharing import make_link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]


@pytest.fixture
def photo(owner: User) -> Asset:
    return make_asset(owner=owner, renditions=True)


def cover(link: ShareLink) -> str:
    return f"/s/{key_of(link)}/cover"


def test_it_is_the_first_picture(owner: User, photo: Asset, client: Client) -> None:
    answer = client.get(cover(make_link(owner=owner, assets=[photo])))
    assert answer.status_code == 302
    assert str(photo.pk) in answer["Location"]
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    assert "no-store" in answer["Cache-Control"]


def test_a_link_with_a_password_has_none(owner: User, photo: Asset, client: Client) -> None:
    link = make_link(owner=owner, assets=[photo], password="peony")
    assert client.get(cover(link)).status_code == 404


def test_nor_has_one_that_is_not_there(client: Client) -> None:
    assert client.get(f"/s/{'a' * 26}/cover").status_code == 404
