"""A link to an album shows the album as it is, as long as its maker may manage it."""

from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.albums.models import AlbumMember, AlbumOrder, AlbumRole
from backend.albums.rules import Condition, Rule
from backend.albums.services.filling import add_photos, remove_photos
from backend.photos.models import Asset
from backend.sharing.models import ShareLink
from backend.sharing.services.guest_uploads import approve_uploads
from tests.factories import make_asset, make_place
from tests.factories.albums import make_album, make_member
from tests.factories.sharing import address_of, make_guest_upload, make_link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

Api = Callable[[User], APIClient]
FAVORITES = Rule("all", (Condition(favorite=True),))


@pytest.fixture
def photos(owner: User) -> list[Asset]:
    return [make_asset(owner=owner, renditions=True) for _ in range(3)]


def listed(link: ShareLink) -> list[str]:
    items = APIClient().get(address_of(link, "/assets")).json()["items"]
    return [item["id"] for item in items]


def test_it_shows_the_album_in_its_own_order_and_under_its_title(
    owner: User, photos: list[Asset]
) -> None:
    album = make_album(*photos, owner=owner, title="西湖")
    link = make_link(owner=owner, album_id=album.pk)
    assert listed(link) == [str(photo.pk) for photo in reversed(photos)]
    assert APIClient().get(address_of(link)).json()["title"] == "西湖"
    album.order = AlbumOrder.OLDEST
    album.save()
    assert listed(link) == [str(photo.pk) for photo in photos]


@pytest.mark.parametrize("order", list(AlbumOrder))
def test_it_says_whether_somebody_arranged_it(order: str, owner: User) -> None:
    link = make_link(owner=owner, album_id=make_album(owner=owner, order=order).pk)
    told = APIClient().get(address_of(link)).json()
    assert told["is_arranged"] == (order == AlbumOrder.MANUAL)


@pytest.mark.parametrize("order", list(AlbumOrder))
def test_pages_go_on_in_every_order(order: str, owner: User, photos: list[Asset]) -> None:
    link = make_link(owner=owner, album_id=make_album(*photos, owner=owner, order=order).pk)
    first = APIClient().get(address_of(link, "/assets"), {"limit": 2}).json()
    cursor = {"cursor": first["next_cursor"]}
    rest = APIClient().get(address_of(link, "/assets"), cursor).json()
    assert [item["id"] for item in first["items"] + rest["items"]] == listed(link)


def test_what_comes_into_the_album_and_leaves_it_does_so_here(
    owner: User, photos: list[Asset]
) -> None:
    album = make_album(*photos[:2], owner=owner)
    link = make_link(owner=owner, album_id=album.pk)
    add_photos(user=owner, album_id=album.pk, asset_ids=[photos[2].pk])
    remove_photos(user=owner, album_id=album.pk, asset_ids=[photos[0].pk])
    assert set(listed(link)) == {str(photos[1].pk), str(photos[2].pk)}
    gone = APIClient().get(address_of(link, f"/assets/{photos[0].pk}/download"))
    assert gone.status_code == 404


@pytest.mark.parametrize(
    ("role", "status"),
    [
        (AlbumRole.MANAGER, 201),
        (AlbumRole.CONTRIBUTOR, 403),
        (AlbumRole.VIEWER, 403),
        (None, 404),
    ],
)
def test_only_who_manages_an_album_makes_links_to_it(
    role: AlbumRole | None, status: int, owner: User, stranger: User, api: Api
) -> None:
    album = make_album(owner=owner)
    if role is not None:
        make_member(album, stranger, role)
    answer = api(stranger).post("/api/v1/shares", {"album_id": str(album.pk)})
    assert answer.status_code == status


@pytest.mark.parametrize("after", [AlbumRole.VIEWER, None])
def test_with_the_role_ends_the_link(
    after: AlbumRole | None, owner: User, stranger: User, photos: list[Asset]
) -> None:
    album = make_album(*photos, owner=owner)
    make_member(album, stranger, AlbumRole.MANAGER)
    link = make_link(owner=stranger, album_id=album.pk)
    assert len(listed(link)) == 3
    membership = AlbumMember.objects.filter(album=album, user=stranger)
    if after is None:
        membership.delete()
    else:
        membership.update(role=after)
    assert APIClient().get(address_of(link)).status_code == 404


def test_where_other_members_were_is_not_told(owner: User, stranger: User) -> None:
    album = make_album(owner=owner)
    make_member(album, stranger, AlbumRole.CONTRIBUTOR)
    where: dict[str, Any] = {"latitude": 30.2, "longitude": 120.1, "place": make_place()}
    theirs = make_asset(owner=stranger, renditions=True, **where)
    own = make_asset(owner=owner, renditions=True, **where)
    add_photos(user=stranger, album_id=album.pk, asset_ids=[theirs.pk])
    add_photos(user=owner, album_id=album.pk, asset_ids=[own.pk])
    link = make_link(owner=owner, album_id=album.pk, includes_location=True)
    items = APIClient().get(address_of(link, "/assets")).json()["items"]
    located = {item["id"]: item["location"] is not None for item in items}
    assert located == {str(own.pk): True, str(theirs.pk): False}
    download = APIClient().get(address_of(link, f"/assets/{theirs.pk}/download")).json()
    assert theirs.original_key not in download["url"]


def test_what_guests_bring_goes_into_the_album(owner: User) -> None:
    album = make_album(owner=owner)
    link = make_link(owner=owner, album_id=album.pk, allows_upload=True)
    asset = make_guest_upload(link)
    assert listed(link) == []
    approve_uploads(owner=owner, link=link, upload_ids=[asset.pk])
    assert listed(link) == [str(asset.pk)]
    assert album.entries.filter(asset=asset).exists()


def test_nothing_can_be_brought_into_a_smart_album(owner: User, api: Api) -> None:
    album = make_album(owner=owner, rule=FAVORITES)
    body = {"album_id": str(album.pk), "allows_upload": True}
    answer = api(owner).post("/api/v1/shares", body)
    assert answer.json()["code"] == "no_place_for_uploads"


def test_a_smart_album_shows_what_matches_now(owner: User, photos: list[Asset]) -> None:
    album = make_album(owner=owner, rule=FAVORITES)
    link = make_link(owner=owner, album_id=album.pk)
    assert listed(link) == []
    Asset.objects.filter(pk=photos[0].pk).update(is_favorite=True)
    assert listed(link) == [str(photos[0].pk)]
    assert APIClient().get(address_of(link)).json()["asset_count"] is None
