"""Photos with bytes in the store, and archives that were fetched."""

import io
import random
import shutil
import subprocess
import zipfile
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from backend.accounts.models import User
from backend.photos.models import Asset, LivePhoto, MediaType, Rendition, RenditionKind
from backend.storage import keys
from backend.storage import store as configured_store
from tests.factories import make_asset

UNZIP = shutil.which("unzip") or ""
TURNED = [{"action": "rotate", "degrees": 90}]


def some_bytes(seed: object, length: int = 3000) -> bytes:
    return random.Random(str(seed)).randbytes(length)


def stored_photo(owner: User, content: bytes | None = None, **fields: Any) -> Asset:
    content = some_bytes(fields.get("filename", ""), 3000) if content is None else content
    fields.setdefault("sha256", sha256(content).hexdigest())
    asset = make_asset(owner=owner, size=len(content), **fields)
    configured_store().put(asset.original_key, content, content_type="image/jpeg")
    return asset


def stored_rendition(
    asset: Asset, kind: RenditionKind, content: bytes, content_type: str = "image/jpeg"
) -> Rendition:
    key = keys.rendition(asset.owner_id, asset.id, kind, content)
    configured_store().put(key, content, content_type=content_type)
    return Rendition.objects.create(
        asset=asset,
        kind=kind,
        object_key=key,
        width=640,
        height=480,
        size=len(content),
        content_type=content_type,
    )


def stored_live_photo(owner: User, name: str = "IMG_7") -> Asset:
    """The still; its film is `<name>.MOV`."""
    still = stored_photo(owner, filename=f"{name}.HEIC", media_type=MediaType.HEIC)
    film = stored_photo(
        owner, filename=f"{name}.MOV", media_type=MediaType.QUICKTIME, in_live_photo=True
    )
    LivePhoto.objects.create(still=still, film=film)
    return still


def bytes_of(response: Any) -> bytes:
    """Of an answer of the test client, to its end."""
    assert response.status_code in {200, 206}, response.content
    content = b"".join(response.streaming_content)
    assert response["Content-Length"] == str(len(content))
    return content


def files_in(content: bytes) -> dict[str, bytes]:
    """What Python's zipfile finds, which checks every CRC."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def info_zip_accepts(content: bytes, folder: Path) -> str:
    """What Info-ZIP says of the archive that it has tested."""
    if not UNZIP:
        pytest.skip("Info-ZIP is not here")
    path = folder / "archive.zip"
    path.write_bytes(content)
    done = subprocess.run([UNZIP, "-t", path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
