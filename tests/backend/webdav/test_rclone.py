"""The real rclone, through the product's own web server: what phone apps do, end to end."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

import pytest
from django.conf import settings
from redis import Redis

from backend.accounts.models import User
from backend.albums.models import Album
from backend.photos.models import Asset
from backend.storage.store import ObjectStore
from backend.webdav.models import Reception
from infra.embedded.ports import free_port
from tests.backend.webdav.client import app_password, basic
from tests.processes import environment, eventually

RCLONE = shutil.which("rclone")
MTIME = 1_600_000_000
PATIENCE = 120


@pytest.fixture
def port(transactional_db: None, redis_client: Redis, store: ObjectStore) -> Iterator[int]:
    """gunicorn, as `make run` starts it."""
    port = free_port()
    server = subprocess.Popen(
        [
            *(sys.executable, "-m", "gunicorn", "backend.config.wsgi"),
            *("--bind", f"127.0.0.1:{port}", "--worker-class", "gthread", "--threads", "4"),
            *("--timeout", "60", "--graceful-timeout", "4", "--no-control-socket"),
        ],
        env=environment(),
        cwd=settings.BASE_DIR,
        stderr=subprocess.DEVNULL,
    )
    try:
        eventually(lambda: answers(port), within=PATIENCE)
        yield port
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)


def answers(port: int) -> bool:
    try:
        client = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        client.request("GET", "/health/live")
        return client.getresponse().status == 200
    except OSError:
        return False


@dataclass(frozen=True)
class Rclone:
    environment: dict[str, str]

    def __call__(self, *arguments: str, given: bytes | None = None) -> str:
        assert RCLONE is not None, "rclone is missing: infra/rclone.sh installs it"
        done = subprocess.run(
            [RCLONE, *arguments, "--retries", "1", "--low-level-retries", "3"],
            env=self.environment,
            input=given,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()


@pytest.fixture
def rclone(port: int, owner: User, tmp_path: Path) -> Callable[[str], Rclone]:
    """`rclone(vendor)`: with a remote `dav:` of that dialect, signed in as the owner."""
    assert RCLONE is not None, "rclone is missing: infra/rclone.sh installs it"
    known = subprocess.run(
        [RCLONE, "obscure", app_password(owner)], capture_output=True, check=True
    )

    def of(vendor: str) -> Rclone:
        remote = {"TYPE": "webdav", "URL": f"http://127.0.0.1:{port}/dav", "VENDOR": vendor}
        remote |= {"USER": owner.email, "PASS": known.stdout.decode().strip()}
        variables = {f"RCLONE_CONFIG_DAV_{name}": value for name, value in remote.items()}
        config = {"RCLONE_CONFIG": str(tmp_path / "rclone.conf"), "HOME": str(tmp_path)}
        return Rclone({"PATH": os.defpath} | config | variables)

    return of


@pytest.fixture
def camera(tmp_path: Path, sample_photos: Path) -> Path:
    """A folder of a phone: two photos, one of them in a folder with a Chinese name."""
    folder = tmp_path / "Camera"
    (folder / "春节 2024").mkdir(parents=True)
    photos = sorted(sample_photos.glob("*.jpg"), key=lambda path: path.stat().st_size)
    for source, name in zip(photos[:2], ("IMG 1.jpg", "春节 2024/团圆.jpg"), strict=True):
        shutil.copyfile(source, folder / name)
        os.utime(folder / name, (MTIME, MTIME))
    return folder


def listed(rclone: Rclone, path: str) -> dict[str, tuple[int, str]]:
    rows = json.loads(rclone("lsjson", "-R", "--files-only", path))
    return {row["Path"]: (row["Size"], row["ModTime"][:10]) for row in rows}


@pytest.mark.parametrize("vendor", ["other", "owncloud"])
def test_a_phone_is_copied_checked_renamed_and_cleared(
    vendor: str, rclone: Callable[[str], Rclone], camera: Path, owner: User, tmp_path: Path
) -> None:
    dav = rclone(vendor)
    dav("copy", str(camera), "dav:Uploads/Camera")
    found = listed(dav, "dav:Uploads/Camera")
    sizes = {name: (camera / name).stat().st_size for name in ("IMG 1.jpg", "春节 2024/团圆.jpg")}
    assert {name: size for name, (size, _) in found.items()} == sizes
    if vendor == "owncloud":
        assert {day for _, day in found.values()} == {"2020-09-13"}
        dav("check", str(camera), "dav:Uploads/Camera")  # by SHA-1
    dav("check", "--download", str(camera), "dav:Uploads/Camera")
    assert set(Album.objects.values_list("title", flat=True)) == {"Camera", "春节 2024"}
    photos = Asset.objects.filter(owner=owner)
    assert photos.count() == 2

    before = set(photos.values_list("pk", "uploaded_at"))
    dav("sync", str(camera), "dav:Uploads/Camera")
    assert set(photos.values_list("pk", "uploaded_at")) == before

    dav("moveto", "dav:Uploads/Camera/IMG 1.jpg", "dav:Uploads/Camera/first.jpg")
    dav("move", "dav:Uploads/Camera/春节 2024", "dav:Uploads/春节")
    assert set(listed(dav, "dav:Uploads")) == {"Camera/first.jpg", "春节/团圆.jpg"}
    dav("copy", "dav:Timeline", str(tmp_path / "back"))
    back = {path.stat().st_size for path in (tmp_path / "back").rglob("*.jpg")}
    assert back == set(sizes.values())

    dav("purge", "dav:Uploads/Camera")
    assert set(listed(dav, "dav:Uploads")) == {"春节/团圆.jpg"}
    assert photos.filter(trashed_at__isnull=False).count() == 1


def test_a_stream_of_unknown_length_arrives_whole(
    rclone: Callable[[str], Rclone], camera: Path, owner: User
) -> None:
    dav, content = rclone("other"), (camera / "IMG 1.jpg").read_bytes()
    dav("rcat", "--streaming-upload-cutoff", "1", "dav:Uploads/streamed.jpg", given=content)
    assert listed(dav, "dav:Uploads")["streamed.jpg"][0] == len(content)
    assert Asset.objects.get(owner=owner).size == len(content)


def test_the_quota_is_told(rclone: Callable[[str], Rclone], owner: User) -> None:
    User.objects.filter(pk=owner.pk).update(quota_bytes=5000, used_bytes=2000)
    about = json.loads(rclone("other")("about", "--json", "dav:"))
    assert (about["free"], about["used"]) == (3000, 2000)


@pytest.mark.parametrize("chunked", [True, False])
def test_a_phone_that_loses_its_connection_leaves_nothing_half(
    port: int, owner: User, chunked: bool
) -> None:
    client = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    client.putrequest("PUT", "/dav/Uploads/half.jpg")
    client.putheader("Authorization", basic(owner.email, app_password(owner)))
    size = 9 * 1024 * 1024  # more than a part
    if chunked:
        client.putheader("Transfer-Encoding", "chunked")
    else:
        client.putheader("Content-Length", str(2 * size))
    client.endheaders()
    piece = b"\xff\xd8\xff\xe0" + bytes(size)
    client.send(f"{len(piece):x}\r\n".encode() + piece if chunked else piece)
    eventually(Reception.objects.exists, within=PATIENCE)
    client.close()
    eventually(lambda: not Reception.objects.exists(), within=PATIENCE)
    owner.refresh_from_db()
    assert (owner.used_bytes, owner.reserved_bytes) == (0, 0)
    assert not Asset.objects.exists()
