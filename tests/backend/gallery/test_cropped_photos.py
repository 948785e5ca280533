"""Pages that others look at show nothing of what a photo's owner has cropped away."""

from base64 import b64encode
from collections.abc import Callable

import pytest
from django.test import Client
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.albums.models import Album
from backend.photos.models import Asset, RenditionKind
from backend.sharing.services.keys import key_of
from tests.factories import make_album, make_asset, make_member, make_renditions
from tests.factories.sharing import make_link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]
Api = Callable[[User], APIClient]
CROP = [{"action": "crop", "left": 0.5, "top": 0.0, "width": 0.5, "height": 1.0}]
WHOLE = (RenditionKind.THUMBNAIL, RenditionKind.PREVIEW, RenditionKind.ANIMATION)


@pytest.fixture
def cropped(owner: User) -> Asset:
    asset = make_asset(owner=owner)
    make_renditions(asset, WHOLE)
    Asset.objects.filter(pk=asset.pk).update(recipe=CROP)
    asset.refresh_from_db()
    return asset


@pytest.fixture
def album(cropped: Asset, owner: User, stranger: User) -> Album:
    album = make_album(cropped, owner=owner)
    make_member(album, stranger)
    return album


def whole_pictures(asset: Asset) -> list[str]:
    """What must not be found in a page: where the whole picture lies, and its placeholder."""
    keys = asset.renditions.filter(kind__in=WHOLE).values_list("object_key", flat=True)
    return [*keys, b64encode(asset.thumbhash).decode()]


def check(html: str, asset: Asset) -> None:
    assert str(asset.pk) in html
    assert [found for found in whole_pictures(asset) if found in html] == []


def test_neither_the_album_nor_its_shelf_nor_the_photo_in_it(
    api: Api, stranger: User, album: Album, cropped: Asset
) -> None:
    for path in (f"/albums/{album.pk}", f"/albums/{album.pk}/photos/{cropped.pk}"):
        check(api(stranger).get(path).content.decode(), cropped)
    shelves = api(stranger).get("/albums").content.decode()
    assert str(album.pk) in shelves
    assert [found for found in whole_pictures(cropped) if found in shelves] == []


def test_but_the_edited_picture(api: Api, stranger: User, album: Album, cropped: Asset) -> None:
    edited = (RenditionKind.EDITED_THUMBNAIL, RenditionKind.EDITED_PREVIEW)
    small, large = (made.object_key for made in make_renditions(cropped, edited))
    assert small in api(stranger).get(f"/albums/{album.pk}").content.decode()
    assert small in api(stranger).get("/albums").content.decode()
    assert large in api(stranger).get(f"/albums/{album.pk}/photos/{cropped.pk}").content.decode()


def test_nor_the_page_of_a_link(owner: User, cropped: Asset, client: Client) -> None:
    link = make_link(owner=owner, assets=[cropped])
    check(client.get(f"/s/{key_of(link)}").content.decode(), cropped)
