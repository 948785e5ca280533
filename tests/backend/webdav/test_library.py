"""The library as folders: read only, without what is not to be seen."""

from datetime import UTC, datetime

from django.db import connection
from django.utils import timezone

from backend.accounts.models import User
from backend.albums.models import Album, AlbumEntry
from backend.photos.models import Asset, Visibility
from backend.storage import store as object_store
from backend.webdav.selectors.library import file_name, month_assets
from tests.backend.webdav.client import DAV, Dav, problem
from tests.factories import make_album, make_asset, make_member

MAY = datetime(2024, 5, 3, 12, tzinfo=UTC)


def enter(album: Album, asset: Asset) -> None:
    AlbumEntry.objects.create(
        album=album,
        asset=asset,
        owner_id=asset.owner_id,
        rank=1,
        captured_at=asset.captured_at,
        is_shown=True,
        added_at=timezone.now(),
    )


def test_the_timeline_by_month(dav: Dav, owner: User) -> None:
    asset = make_asset(owner=owner, captured_at=MAY, filename="IMG_1.jpg", size=7)
    twin = make_asset(owner=owner, captured_at=MAY, filename="IMG_1.jpg")
    make_asset(owner=owner, captured_at=datetime(2023, 1, 1, tzinfo=UTC))
    object_store().put(asset.original_key, b"picture", content_type="image/jpeg")
    assert set(dav.list("Timeline")) == {"Timeline/2024", "Timeline/2023"}
    assert set(dav.list("Timeline/2024")) == {"Timeline/2024/05"}
    found = dav.list("Timeline/2024/05")
    path = f"Timeline/2024/05/{file_name(asset)}"
    assert set(found) == {path, f"Timeline/2024/05/{file_name(twin)}"}
    assert found[path].findtext(f"{DAV}getlastmodified") == "Fri, 03 May 2024 12:00:00 GMT"
    assert dav.get(path) == (200, b"picture")
    for nowhere in ("Timeline/1999", "Timeline/2024/06", "Timeline/x", f"{path}/deeper"):
        assert dav.ask("PROPFIND", nowhere, Depth="0").status_code == 404


def test_what_is_locked_archived_or_in_the_trash_is_not_on_the_timeline(
    dav: Dav, owner: User
) -> None:
    hidden = [
        make_asset(owner=owner, captured_at=MAY, visibility=Visibility.LOCKED),
        make_asset(owner=owner, captured_at=MAY, visibility=Visibility.ARCHIVE),
        make_asset(owner=owner, captured_at=MAY, trashed_at=MAY),
    ]
    shown = make_asset(owner=owner, captured_at=MAY)
    assert set(dav.list("Timeline/2024/05")) == {f"Timeline/2024/05/{file_name(shown)}"}
    for asset in hidden:
        assert dav.get(f"Timeline/2024/05/{file_name(asset)}")[0] == 404


def test_albums_by_title_and_those_of_one_title_told_apart(dav: Dav, owner: User) -> None:
    album = make_album(owner=owner, title="Sea/Side")
    for _ in range(2):
        make_album(owner=owner, title="Twins")
    asset = make_asset(owner=owner, filename="x.jpg", size=7)
    enter(album, asset)
    object_store().put(asset.original_key, b"picture", content_type="image/jpeg")
    names = set(dav.list("Albums"))
    assert "Albums/Sea∕Side" in names
    assert len([name for name in names if name.startswith("Albums/Twins~")]) == 2
    (path,) = dav.list("Albums/Sea∕Side")
    assert dav.get(path) == (200, b"picture")
    for twins in names - {"Albums/Sea∕Side"}:
        assert not dav.list(twins)


def test_of_an_album_of_others_their_edited_photos_are_left_out(
    dav: Dav, owner: User, stranger: User
) -> None:
    album = make_album(owner=stranger, title="Shared")
    make_member(album=album, user=owner)
    plain = make_asset(owner=stranger)
    cropped = make_asset(owner=stranger, recipe=[{"action": "rotate", "degrees": 90}])
    for asset in (plain, cropped):
        enter(album, asset)
    assert set(dav.list("Albums/Shared")) == {f"Albums/Shared/{file_name(plain)}"}
    assert dav.get(f"Albums/Shared/{file_name(cropped)}")[0] == 404


def test_the_library_cannot_be_changed(dav: Dav, owner: User) -> None:
    path = f"Timeline/2024/05/{file_name(make_asset(owner=owner, captured_at=MAY))}"
    for method in ("DELETE", "PUT", "MKCOL", "PROPPATCH"):
        assert problem(dav.ask(method, path, b"")) == (403, "not_permitted")
    assert problem(dav.move(path, "Uploads/x.jpg")) == (403, "not_permitted")
    assert Asset.objects.get().trashed_at is None


def test_a_month_comes_off_the_timelines_index(owner: User) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off")
        cursor.execute("SET LOCAL enable_sort = off")
    plan = month_assets(owner, "2024", "05").explain()
    assert "asset_bucket" in plan
