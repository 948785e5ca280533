"""Members of an album see a photo as its owner has cropped it, and save it so."""

from collections.abc import Callable

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.albums.models import AlbumRole
from backend.albums.services.filling import add_photos
from backend.photos.models import Asset, Rendition, RenditionKind
from tests.factories import make_album, make_asset, make_member, make_renditions

pytestmark = pytest.mark.django_db
Api = Callable[[User], APIClient]
CROP = [{"action": "crop", "left": 0.5, "top": 0.0, "width": 0.5, "height": 1.0}]


@pytest.fixture
def address(owner: User, stranger: User) -> str:
    """Of a cropped photo in an album that the stranger looks at."""
    asset, album = make_asset(owner=owner, renditions=True), make_album(owner=owner)
    make_member(album=album, user=stranger, role=AlbumRole.VIEWER)
    add_photos(user=owner, album_id=album.pk, asset_ids=[asset.pk])
    Asset.objects.filter(pk=asset.pk).update(recipe=CROP)
    return f"/api/v1/albums/{album.pk}/assets/{asset.pk}"


def test_until_it_is_made_there_is_nothing_to_see_or_save(
    api: Api, stranger: User, address: str
) -> None:
    shown = api(stranger).get(address).json()
    assert (shown["preview_url"], shown["thumbnail_url"], shown["thumbhash"]) == (None, None, None)
    answer = api(stranger).get(f"{address}/original")
    assert (answer.status_code, answer.json()["code"]) == (409, "photo_not_ready")


def test_then_others_save_the_edited_and_the_owner_the_original(
    api: Api, owner: User, stranger: User, address: str
) -> None:
    asset = Asset.objects.get()
    for kind in (RenditionKind.EDITED, RenditionKind.EDITED_PREVIEW):
        Rendition.objects.create(
            asset=asset, kind=kind, object_key=f"made/{kind}", width=1, height=1, size=1
        )
    assert "made/edited_preview" in api(stranger).get(address).json()["preview_url"]
    assert "made/edited" in api(stranger).get(f"{address}/original").json()["url"]
    assert asset.original_key in api(owner).get(f"{address}/original").json()["url"]


def test_as_the_cover_of_the_album_too(api: Api, owner: User, stranger: User, address: str) -> None:
    asset, album = Asset.objects.get(), address.split("/assets/", maxsplit=1)[0]
    cover = api(stranger).get(album).json()["cover"]
    assert cover["asset_id"] == str(asset.pk)
    assert (cover["thumbnail_url"], cover["thumbhash"]) == (None, None)
    make_renditions(asset, [RenditionKind.EDITED_THUMBNAIL])
    listed = api(stranger).get("/api/v1/albums").json()["items"][0]["cover"]
    assert "edited_thumbnail" in listed["thumbnail_url"]
    assert listed["thumbhash"] is None
