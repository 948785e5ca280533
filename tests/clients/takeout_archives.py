"""Archives as Google Takeout makes them, around real photos."""

import io
import json
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

ROOT = "Takeout/Google Photos"
TAKEN = 1_714_527_000  # 2024-05-01 01:30 UTC


def about(title: str, **more: object) -> bytes:
    """The JSON beside a photo."""
    document = {
        "title": title,
        "description": "",
        "creationTime": {"timestamp": "1714600000"},
        "photoTakenTime": {"timestamp": str(TAKEN)},
        "geoData": {"latitude": 30.2431, "longitude": 120.1511, "altitude": 12.5},
        "url": "https://photos.google.com/photo/1",
        **more,
    }
    return json.dumps(document, ensure_ascii=False).encode()


def about_album(title: str) -> bytes:
    document = {"title": title, "description": "", "access": "protected", "date": {"timestamp": 1}}
    return json.dumps(document, ensure_ascii=False).encode()


def make_zip(path: Path, files: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(f"{ROOT}/{name}", content)
    return path


def make_tgz(path: Path, files: Mapping[str, bytes]) -> Path:
    with tarfile.open(path, "w:gz") as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(f"{ROOT}/{name}")
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return path
