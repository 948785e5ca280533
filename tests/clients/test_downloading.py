"""`shiguang download`: photos come out of the album, once; whatever broke off is gone on with."""

from collections.abc import Iterator
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import httpx
import pytest

from backend.accounts.models import Scope, User
from backend.accounts.services.api_keys import create_api_key
from backend.photos.models import Asset
from shiguang.downloads import Downloader, Wanted
from shiguang.errors import StoreError
from shiguang.journal import Journal
from shiguang.local_names import safe_name
from shiguang_client.backoff import Backoff
from tests.backend.exports.stored import some_bytes, stored_live_photo, stored_photo
from tests.clients.conftest import NO_WAITING, Album, Command
from tests.factories import make_album, make_asset, make_member

pytestmark = pytest.mark.django_db(transaction=True)


def files_below(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def month_of(asset: Asset) -> str:
    return f"{asset.captured_local_date:%Y/%m}"


def test_all_photos_come_once_by_month_and_none_over_another(
    album: Album, shiguang: Command, folder: Path
) -> None:
    first = stored_photo(album.owner, some_bytes("a"), filename="IMG_1.jpg")
    second = stored_photo(album.owner, some_bytes("b"), filename="img_1.JPG")
    live = stored_live_photo(album.owner)
    done = shiguang("download", "--all", folder)
    assert done.returncode == 0, done.stderr
    assert "3 photos fetched" in done.stdout
    month = month_of(first)
    expected = {
        f"{month}/IMG_1.jpg": some_bytes("a"),
        f"{month}/img_1~{second.pk.hex[-8:]}.JPG": some_bytes("b"),
        f"{month_of(live)}/IMG_7.HEIC": some_bytes("IMG_7.HEIC"),
        f"{month_of(live)}/IMG_7.MOV": some_bytes("IMG_7.MOV"),
    }
    assert files_below(folder) == expected
    saved = folder / month / "IMG_1.jpg"
    assert saved.stat().st_mtime == pytest.approx(first.captured_at.timestamp(), abs=1)
    again = shiguang("download", "--all", folder)
    assert "0 photos fetched (0 bytes), 3 were there" in again.stdout
    (folder / month / "IMG_1.jpg").write_bytes(some_bytes("my own", 3000))  # of the same size
    assert shiguang("download", "--all", folder).returncode == 0
    assert files_below(folder) == expected | {
        f"{month}/IMG_1.jpg": some_bytes("my own", 3000),
        f"{month}/IMG_1~{first.pk.hex[-8:]}.jpg": some_bytes("a"),
    }


def test_an_album_comes_by_its_title_also_to_its_members_by_a_key_that_may_only_read(
    album: Album, shiguang: Command, folder: Path, stranger: User
) -> None:
    photo = stored_photo(stranger, some_bytes("c"), filename="../西湖.jpg")
    shared = make_album(photo, owner=stranger, title="杭州/2024")
    make_member(shared, album.owner)
    _, key = create_api_key(owner=album.owner, name="nas", scopes=[Scope.ALBUMS_READ])
    reader = Command(shiguang.environment | {"SHIGUANG_API_KEY": key}, shiguang.home)
    done = reader("download", "杭州/2024", folder)
    assert done.returncode == 0, done.stderr
    assert files_below(folder) == {"杭州_2024/.._西湖.jpg": some_bytes("c")}
    assert reader("download", str(shared.pk), folder).returncode == 0
    unknown = reader("download", "广州", folder)
    assert (unknown.returncode, "no album called 广州" in unknown.stderr) == (3, True)


def test_one_photo_that_cannot_be_had_keeps_no_other(
    album: Album, shiguang: Command, folder: Path
) -> None:
    stored_photo(album.owner, some_bytes("a"), filename="a.jpg")
    make_asset(owner=album.owner, filename="lost.jpg")
    done = shiguang("download", "--all", folder)
    assert done.returncode == 1
    assert "lost.jpg: the store answered 404" in done.stdout
    assert [Path(name).name for name in files_below(folder)] == ["a.jpg"]


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", ".._.._etc_passwd"),
        ("..", "unnamed"),
        ("a\x00b.jpg", "a_b.jpg"),
        ("CON.jpg", "_CON.jpg"),
        ("x" * 300 + ".jpg", "x" * 196 + ".jpg"),
    ],
)
def test_a_name_leads_nowhere_else(name: str, safe: str) -> None:
    assert safe_name(name) == safe


class Breaking(BaseHTTPRequestHandler):
    """Sends a thousand bytes of what is asked for, says that it sends all, and hangs up."""

    content = some_bytes("film", 4500)
    asked: list[str | None]
    ignores_ranges = False

    def do_GET(self) -> None:
        wanted = self.headers["Range"]
        self.asked.append(wanted)
        begin = 0 if self.ignores_ranges else int(wanted.removeprefix("bytes=").removesuffix("-"))
        rest = self.content[begin:]
        self.send_response(200 if self.ignores_ranges else 206)
        self.send_header("Content-Length", str(len(rest)))
        self.end_headers()
        self.wfile.write(rest if self.ignores_ranges else rest[:1000])
        self.close_connection = True

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def breaking() -> type[Breaking]:
    return type("_Breaking", (Breaking,), {"asked": []})


@pytest.fixture
def address(breaking: type[Breaking]) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), breaking)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def fetched(folder: Path, wanted: Wanted, backoff: Backoff = NO_WAITING) -> Path:
    path = folder / "film.mp4"
    with httpx.Client() as http, Journal(folder / "journal") as journal:
        Downloader(http, journal, backoff).fetch(path, wanted, modified_at=1.0)
    return path


def test_a_file_that_broke_off_is_gone_on_with(
    breaking: type[Breaking], address: str, folder: Path
) -> None:
    """Also by the next run."""
    (folder / "film.mp4.part").write_bytes(breaking.content[:500])
    wanted = Wanted(address, len(breaking.content), sha256(breaking.content).hexdigest())
    assert fetched(folder, wanted).read_bytes() == breaking.content
    assert breaking.asked == [f"bytes={begin}-" for begin in (500, 1500, 2500, 3500)]
    assert not (folder / "film.mp4.part").exists()


def test_a_store_that_knows_no_ranges_is_asked_for_all_of_it(
    breaking: type[Breaking], address: str, folder: Path
) -> None:
    breaking.ignores_ranges = True
    (folder / "film.mp4.part").write_bytes(b"something else")
    wanted = Wanted(address, len(breaking.content), sha256(breaking.content).hexdigest())
    assert fetched(folder, wanted).read_bytes() == breaking.content


def test_what_is_not_what_the_album_has_gets_no_name(address: str, folder: Path) -> None:
    wanted = Wanted(address, len(Breaking.content), sha256(b"another film").hexdigest())
    with pytest.raises(StoreError):
        fetched(folder, wanted)
    assert list(folder.glob("film*")) == []
