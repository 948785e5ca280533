"""Downloads of albums and links of any size: their plan grows, part by part."""

from collections import Counter
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.albums.models import Album, AlbumEntry
from backend.common import errors
from backend.exports.contents import unpacked
from backend.exports.models import Archive, ArchivePart
from backend.exports.services import planning
from backend.exports.services.parts import lay_down
from backend.exports.services.planning import plan_archives
from backend.photos.models import Asset, RenditionKind
from tests.backend.exports.stored import (
    bytes_of,
    files_in,
    some_bytes,
    stored_photo,
    stored_rendition,
)
from tests.bench.scale.multiply import multiply
from tests.factories import make_album, make_member
from tests.factories.sharing import address_of, make_link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client", "store")]

Api = Callable[[User], APIClient]


def planned(client: APIClient, album: Album, **body: object) -> dict[str, Any]:
    answer = client.post(f"/api/v1/albums/{album.pk}/downloads", body)
    assert answer.status_code == 201, answer.content
    plan: dict[str, Any] = answer.json()
    return plan


def planned_again(client: APIClient, album: Album, plan: dict[str, Any]) -> dict[str, Any]:
    grown: dict[str, Any] = client.get(f"/api/v1/albums/{album.pk}/downloads/{plan['id']}").json()
    return grown


def plan_to_its_end() -> None:
    while plan_archives():
        pass


def names_of(archive_id: UUID) -> list[str]:
    parts = ArchivePart.objects.filter(archive=archive_id).order_by("number")
    return [file.entry.name for part in parts for file in unpacked(part.contents)]


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few are many: three photos are more than are planned at once, and a part holds two."""
    monkeypatch.setattr("backend.exports.services.downloads.MOST_PHOTOS", 2)
    monkeypatch.setattr("backend.exports.services.parts.MOST_FILES", 2)


def test_an_album_of_thirty_thousand_photos_can_be_had(
    owner: User, stranger: User, api: Api
) -> None:
    photo = stored_photo(owner, filename="IMG_1.jpg")
    album = make_album(photo, owner=owner, title="婚礼")
    make_member(album, stranger)
    key = "('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid"
    multiply(
        photo,
        29_999,
        id=key,
        sha256="repeat(md5(n::text), 2)",
        filename="'IMG_' || n % 5000 || '.jpg'",
    )
    multiply(AlbumEntry.objects.get(), 29_999, asset_id=key, rank="'r' || n")
    client = api(stranger)
    plan = planned(client, album)
    assert (plan["is_ready"], plan["parts"]) == (False, [])
    plan_to_its_end()
    plan = planned_again(client, album, plan)
    assert (plan["is_ready"], plan["photo_count"]) == (True, 30_000)
    assert [part["photo_count"] for part in plan["parts"]] == [10_000] * 3
    assert [part["filename"] for part in plan["parts"]] == [f"婚礼-00{n}.zip" for n in (1, 2, 3)]
    names = names_of(UUID(plan["id"]))
    assert max(Counter(names).values()) == 1
    assert {name.split("/")[0] for name in names} == {f"婚礼-00{n}" for n in (1, 2, 3)}
    piece = client.get(plan["parts"][2]["url"], headers={"Range": "bytes=0-3999"})
    assert piece.status_code == 206
    assert bytes_of(piece)[:4] == b"PK\x03\x04"


@pytest.mark.usefixtures("few")
def test_parts_are_there_before_the_last_one_and_hold_each_photo_once(
    owner: User, api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos = [stored_photo(owner, some_bytes(n), filename="a.jpg") for n in range(5)]
    album = make_album(*photos, owner=owner, title="A")
    client = api(owner)
    plan = planned(client, album)
    monkeypatch.setattr(planning, "_PARTS_AT_ONCE", 1)
    plan_archives()
    plan = planned_again(client, album, plan)
    assert (plan["is_ready"], len(plan["parts"])) == (False, 1)
    first = files_in(bytes_of(client.get(plan["parts"][0]["url"])))
    assert list(first) == ["A-001/a.jpg", "A-001/a (2).jpg"]
    plan_to_its_end()
    plan = planned_again(client, album, plan)
    contents = [
        content
        for part in plan["parts"]
        for content in files_in(bytes_of(client.get(part["url"]))).values()
    ]
    assert sorted(contents) == sorted(some_bytes(n) for n in range(5))


@pytest.mark.usefixtures("few")
def test_planning_that_breaks_off_goes_on_where_it_was(
    owner: User, api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos = [stored_photo(owner, some_bytes(n)) for n in range(5)]
    album = make_album(*photos, owner=owner)
    client = api(owner)
    plan = planned(client, album)

    def breaks_off(*, number: int, **rest: Any) -> Any:
        made = lay_down(number=number, **rest)
        if number == 2:
            monkeypatch.setattr(planning, "lay_down", lay_down)
            raise errors.Unavailable("The store does not answer.")
        return made

    monkeypatch.setattr(planning, "lay_down", breaks_off)
    plan_archives()
    assert planned_again(client, album, plan)["photo_count"] == 2
    plan_to_its_end()
    assert planned_again(client, album, plan)["photo_count"] == 5


@pytest.mark.usefixtures("few")
def test_guests_get_all_of_a_large_link_too(owner: User) -> None:
    photos = []
    for n in range(3):
        asset: Asset = stored_photo(owner, some_bytes(n), filename=f"{n}.jpg")
        preview = some_bytes(f"preview {n}", 500)
        stored_rendition(asset, RenditionKind.PREVIEW, preview, content_type="image/webp")
        photos.append(asset)
    link = make_link(owner=owner, album_id=make_album(*photos, owner=owner).pk)
    guest = APIClient()
    plan = guest.post(address_of(link, "/downloads"), {}).json()
    assert plan["is_ready"] is False
    plan_to_its_end()
    plan = guest.get(address_of(link, f"/downloads/{plan['id']}")).json()
    assert (plan["is_ready"], plan["photo_count"], len(plan["parts"])) == (True, 3, 2)
    assert files_in(bytes_of(guest.get(plan["parts"][1]["url"])))


@pytest.mark.usefixtures("few")
def test_what_was_chosen_of_an_album_stays_bounded(owner: User, api: Api) -> None:
    photos = [stored_photo(owner, some_bytes(n)) for n in range(3)]
    album = make_album(*photos, owner=owner)
    ids = [str(photo.pk) for photo in photos]
    answer = api(owner).post(f"/api/v1/albums/{album.pk}/downloads", {"ids": ids})
    assert (answer.status_code, answer.json()["code"]) == (400, "too_many_photos")
    assert planned(api(owner), album, ids=ids[:2])["is_ready"] is True
    assert Archive.objects.count() == 1
