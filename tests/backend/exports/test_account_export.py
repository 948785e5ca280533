"""Everything of one's own: planned part by part, and complete when all parts are unpacked."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.albums.models import Album
from backend.common.ids import new_id
from backend.exports.models import Archive, ArchivePart
from backend.exports.services import planning
from backend.exports.services.account import begin_export, forget_expired
from backend.exports.services.parts import lay_down
from backend.exports.services.planning import plan_archives
from backend.photos.models import Asset, AssetState, RenditionKind, Visibility
from backend.photos.services.locked_folder import set_pin
from backend.photos.services.sidecars import put_sidecar
from backend.photos.sidecars import PersonInPhoto, Region, read_sidecar
from backend.storage import store as configured_store
from backend.tags.models import AssetTag, Verdict
from tests import bucket
from tests.backend.exports.stored import (
    TURNED,
    bytes_of,
    files_in,
    some_bytes,
    stored_live_photo,
    stored_photo,
    stored_rendition,
)
from tests.conftest import PASSWORD
from tests.factories import make_album, make_asset, make_face, make_person, make_tag

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client", "store")]

Api = Callable[[User], APIClient]
EXPORTS = "/api/v1/account/exports"
MAY = datetime(2024, 5, 1, 4, 0, 3, tzinfo=UTC)


@pytest.fixture
def client(owner: User, api: Api) -> APIClient:
    return api(owner)


def exported(client: APIClient, **wish: object) -> dict[str, Any]:
    begun = client.post(EXPORTS, wish)
    assert begun.status_code == 202, begun.content
    assert not begun.json()["is_ready"]
    while plan_archives():
        pass
    answer: dict[str, Any] = client.get(f"{EXPORTS}/{begun.json()['id']}").json()
    assert answer["is_ready"]
    return answer


def unpacked(client: APIClient, export: dict[str, Any]) -> dict[str, bytes]:
    """All parts in one folder, where none may write over what another has written."""
    folder: dict[str, bytes] = {}
    for part in export["parts"]:
        files = files_in(bytes_of(client.get(part["url"])))
        assert not folder.keys() & files.keys()
        folder |= files
    return folder


@pytest.fixture
def library(owner: User) -> dict[str, Asset]:
    bridge = stored_photo(
        owner,
        filename="断桥.jpg",
        captured_at=MAY,
        captured_local_date=date(2024, 5, 1),
        captured_offset_minutes=480,
        captured_at_source="exif.DateTimeOriginal",
        caption="断桥 <残雪>",
        rating=4,
        is_favorite=True,
        latitude=30.2431117,
        longitude=120.1511,
        altitude=8.5,
        recipe=TURNED,
    )
    stored_rendition(bridge, RenditionKind.EDITED, b"turned")
    person = make_person(owner=owner, name="奶奶")
    make_face(asset=bridge, person=person, left=0.1, top=0.2, width=0.3, height=0.4)
    make_tag(asset=bridge, slug="lake")
    AssetTag.objects.filter(asset=bridge).update(verdict=Verdict.ADDED)
    live = stored_live_photo(owner)
    make_album(bridge, live, owner=owner, title="西湖")
    return {"bridge": bridge, "live": live}


def test_originals_lie_by_year_and_month_with_a_sidecar_beside_each(
    client: APIClient, library: dict[str, Asset]
) -> None:
    folder = unpacked(client, exported(client))
    live = f"{library['live'].captured_local_date:%Y/%m}"
    assert {name for name in folder if name[:2] == "20"} == {
        "2024/05/断桥.jpg",
        "2024/05/断桥.jpg.xmp",
        "2024/05/edited/断桥-edited.jpg",
        f"{live}/IMG_7.HEIC",
        f"{live}/IMG_7.HEIC.xmp",
        f"{live}/IMG_7.MOV",
    }
    assert folder["2024/05/断桥.jpg"] == some_bytes("断桥.jpg")
    assert folder["2024/05/edited/断桥-edited.jpg"] == b"turned"


def test_sidecars_say_what_the_library_knows(client: APIClient, library: dict[str, Asset]) -> None:
    facts = read_sidecar(unpacked(client, exported(client))["2024/05/断桥.jpg.xmp"]).facts
    assert facts.caption == "断桥 <残雪>"
    assert (facts.rating, facts.is_favorite, facts.is_archived) == (4, True, False)
    assert facts.captured_at == MAY
    assert facts.captured_at is not None
    assert facts.captured_at.isoformat() == "2024-05-01T12:00:03+08:00"
    assert (facts.latitude, facts.longitude, facts.altitude) == (30.2431117, 120.1511, 8.5)
    assert facts.people == (PersonInPhoto("奶奶", Region(0.1, 0.2, 0.3, 0.4)),)
    assert len(facts.tags) == 1


def test_faces_of_a_turned_photo_lie_in_the_picture_as_it_is_stored(
    client: APIClient, library: dict[str, Asset]
) -> None:
    Asset.objects.filter(pk=library["bridge"].pk).update(
        metadata={"orientation": 6}, width=3000, height=4000
    )
    facts = read_sidecar(unpacked(client, exported(client))["2024/05/断桥.jpg.xmp"]).facts
    assert facts.applied_to == (4000, 3000)
    (person,) = facts.people
    assert person.region == Region(0.2, 0.6, 0.4, 0.3)


def test_a_sidecar_brings_back_what_was_said_to_a_library_that_knows_nothing(
    client: APIClient, library: dict[str, Asset], stranger: User
) -> None:
    xmp = unpacked(client, exported(client))["2024/05/断桥.jpg.xmp"]
    bare = stored_photo(stranger, some_bytes("断桥.jpg"))
    kept = put_sidecar(owner=stranger, asset_id=bare.pk, content=xmp, filename="断桥.jpg.xmp")
    bare.refresh_from_db()
    assert bare.is_favorite
    assert (kept.facts["caption"], kept.facts["rating"]) == ("断桥 <残雪>", 4)


def test_manifests_list_every_file_with_its_checksum(
    client: APIClient, library: dict[str, Asset]
) -> None:
    folder = unpacked(client, exported(client))
    listed = {
        file["path"]: file
        for name, content in folder.items()
        if name.startswith("manifest/")
        for file in json.loads(content)["files"]
    }
    rest = {name: content for name, content in folder.items() if not name.startswith("manifest/")}
    assert listed.keys() == rest.keys()
    for name, content in rest.items():
        assert listed[name]["sha256"] == sha256(content).hexdigest()
        assert listed[name]["size"] == len(content)


def test_albums_people_and_the_account_are_told_in_json(
    owner: User, client: APIClient, library: dict[str, Asset]
) -> None:
    User.objects.filter(pk=owner.pk).update(phone_number="+8613800138000")
    folder = unpacked(client, exported(client))
    (name,) = (name for name in folder if name.startswith("albums/"))
    assert "西湖" in name
    album = json.loads(folder[name])
    assert album["title"] == "西湖"
    assert set(album["photos"]) == {photo.sha256 for photo in library.values()}
    people = json.loads(folder["people.json"])["people"]
    assert [person["name"] for person in people] == ["奶奶"]
    told = json.loads(folder["account.json"])
    assert told["phone_number"] == "+8613800138000"
    assert (told["email"], told["not_exported"]) == (owner.email, {"trashed": 0, "locked": 0})


def test_albums_are_put_together_again_of_what_was_imported(
    client: APIClient, library: dict[str, Asset], stranger: User, api: Api
) -> None:
    folder = unpacked(client, exported(client))
    (album,) = (json.loads(content) for name, content in folder.items() if name[:7] == "albums/")
    there, absent = album["photos"]
    bare = stored_photo(stranger, sha256=there)
    restored = [api(stranger).post("/api/v1/albums/restore", album).json() for _ in range(2)]
    assert [one["added"] for one in restored] == [1, 0]
    assert all(one["missing"] == [absent] for one in restored)
    kept = Album.objects.get(owner=stranger)
    assert (str(kept.pk), kept.title) == (restored[0]["album_id"], "西湖")
    assert list(kept.entries.values_list("asset", flat=True)) == [bare.pk]


def test_an_album_comes_back_in_its_place_and_with_its_cover(
    owner: User, client: APIClient, stranger: User, api: Api
) -> None:
    photos = [stored_photo(owner, some_bytes(n), filename=f"{n}.jpg") for n in range(2)]
    outer = make_album(owner=owner, title="旅行")
    inner = make_album(*photos, owner=owner, title="西湖", parent_id=outer.pk)
    Album.objects.filter(pk=inner.pk).update(chosen_cover=photos[1])
    files = unpacked(client, exported(client))
    kept = {
        album["title"]: album
        for album in (json.loads(text) for name, text in files.items() if name[:7] == "albums/")
    }

    def restore(title: str) -> Album:
        answer = api(stranger).post("/api/v1/albums/restore", kept[title])
        assert answer.status_code == 200, answer.content
        return Album.objects.get(pk=answer.json()["album_id"])

    restore("旅行")
    bare = [make_asset(owner=stranger, sha256=photos[0].sha256)]
    album = restore("西湖")
    assert album.parent is not None
    assert (album.parent.title, album.chosen_cover) == ("旅行", None)
    bare.append(make_asset(owner=stranger, sha256=photos[1].sha256))
    assert restore("西湖").chosen_cover == bare[1]
    Album.objects.filter(pk=album.pk).update(chosen_cover=bare[0], parent=None)
    album = restore("西湖")
    assert (album.chosen_cover, album.parent) == (bare[0], None)  # what was chosen since stays


@pytest.mark.parametrize("smart", [False, True])
def test_one_whose_parent_is_gone_or_holds_no_albums_comes_to_the_top(
    owner: User, client: APIClient, smart: bool
) -> None:
    outer = make_album(owner=owner)
    if smart:
        Album.objects.filter(pk=outer.pk).update(rule={"favorite": True})
    kept: dict[str, object] = {"id": str(new_id()), "title": "西湖", "photos": [], "cover": None}
    parent = {"id": str(outer.pk if smart else new_id())}
    answer = client.post("/api/v1/albums/restore", kept | {"parent": parent})
    assert answer.status_code == 200
    assert Album.objects.get(pk=answer.json()["album_id"]).parent is None


def test_photos_of_one_name_in_one_month_have_names_of_their_own_across_parts(
    owner: User, client: APIClient, settings: Any
) -> None:
    settings.ARCHIVE_PART_BYTES = 4000
    for number in range(3):
        stored_photo(owner, some_bytes(number), filename="IMG_1.jpg")
    stored_photo(owner, some_bytes("upper"), filename="img_1.JPG")
    export = exported(client)
    assert len(export["parts"]) >= 4
    photos = [name for name in unpacked(client, export) if name.lower().endswith(".jpg")]
    assert len({name.lower() for name in photos}) == 4
    assert any(name.endswith("/IMG_1.jpg") for name in photos)


def test_planning_that_is_killed_goes_on_where_it_was(
    owner: User, client: APIClient, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.ARCHIVE_PART_BYTES = 4000
    photos = [stored_photo(owner, some_bytes(n), filename=f"{n}.jpg") for n in range(4)]
    begun = begin_export(owner=owner)
    plan = lay_down
    made: list[int] = []

    def killed(**what: Any) -> ArchivePart:
        made.append(what["number"])
        part = plan(**what)
        if len(made) == 3:
            raise KeyboardInterrupt  # after the part was written, before it was committed
        return part

    monkeypatch.setattr(planning, "lay_down", killed)
    with pytest.raises(KeyboardInterrupt):
        plan_archives()
    assert Archive.objects.get().parts.count() == 2
    while plan_archives():
        pass
    assert made[:4] == [1, 2, 3, 3]
    export = client.get(f"{EXPORTS}/{begun.pk}").json()
    names = {name for name in unpacked(client, export) if name.endswith(".jpg")}
    assert len(names) == len(photos)


def test_a_second_one_waits_for_the_first(client: APIClient) -> None:
    assert client.post(EXPORTS, {}).status_code == 202
    answer = client.post(EXPORTS, {})
    assert (answer.status_code, answer.json()["code"]) == (409, "export_running")


def test_the_trash_stays_out_and_files_that_cannot_be_shown_come_along(
    owner: User, client: APIClient
) -> None:
    stored_photo(owner, filename="trashed.jpg", trashed_at=MAY)
    stored_photo(owner, filename="odd.jpg", state=AssetState.FAILED)
    stored_photo(owner, filename="archived.jpg", visibility=Visibility.ARCHIVE)
    lost = stored_photo(owner, filename="lost.jpg", state=AssetState.FAILED, sha256="a" * 64)
    configured_store().delete([lost.original_key])
    export = exported(client)
    names = {name.rpartition("/")[2] for name in unpacked(client, export) if name[-4:] == ".jpg"}
    assert names == {"odd.jpg", "archived.jpg"}
    assert [(one["asset_id"], one["reason"]) for one in export["left_out"]] == [
        (str(lost.pk), "missing")
    ]


def test_the_locked_folder_is_exported_to_whoever_has_opened_it(
    owner: User, client: APIClient, api: Api
) -> None:
    set_pin(owner=owner, pin="1234", secret=PASSWORD)
    stored_photo(owner, filename="locked.jpg", visibility=Visibility.LOCKED)
    refused = client.post(EXPORTS, {"includes_locked": True})
    assert (refused.status_code, refused.json()["code"]) == (403, "folder_closed")
    assert not any("locked.jpg" in name for name in unpacked(client, exported(client)))
    assert client.post("/api/v1/locked/open", {"secret": "1234"}).status_code == 200
    export = exported(client, includes_locked=True)
    assert any("locked.jpg" in name for name in unpacked(client, export))
    elsewhere = api(owner).get(export["parts"][0]["url"])
    assert (elsewhere.status_code, elsewhere.json()["code"]) == (403, "folder_closed")


def test_a_photo_deleted_since_is_left_out_of_part_and_manifest(
    client: APIClient, library: dict[str, Asset]
) -> None:
    export = exported(client)
    Asset.objects.filter(pk=library["bridge"].pk).update(trashed_at=MAY)
    folder = unpacked(client, export)
    assert not any("断桥" in name for name in folder)
    manifest = json.loads(folder["manifest/part-001.json"])
    assert [one["reason"] for one in manifest["left_out"]] == ["withdrawn"]
    assert not any("断桥" in file["path"] for file in manifest["files"])


def test_exports_are_listed_deleted_and_expire(client: APIClient, stranger: User, api: Api) -> None:
    first, second = exported(client), exported(client)
    listed = client.get(EXPORTS).json()["items"]
    assert [one["id"] for one in listed] == [second["id"], first["id"]]
    assert listed[0]["part_count"] == 1
    assert api(stranger).get(EXPORTS).json()["items"] == []
    assert api(stranger).get(f"{EXPORTS}/{first['id']}").status_code == 404
    assert client.delete(f"{EXPORTS}/{first['id']}").status_code == 204
    Archive.objects.update(expires_at=MAY)
    assert client.get(EXPORTS).json()["items"] == []
    assert forget_expired() == 1


def test_planning_and_keeping_copy_nothing_in_the_store(
    client: APIClient, library: dict[str, Asset], settings: Any
) -> None:
    def objects() -> int:
        return int(bucket.client().list_objects_v2(Bucket=settings.S3_BUCKET)["KeyCount"])

    before = objects()
    exported(client)
    assert objects() == before
