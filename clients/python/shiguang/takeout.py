"""What Google Takeout's own files say: which JSON is a photo's, and which folders are albums."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from shiguang.files import Found

LARGEST_JSON = 1024 * 1024  # bytes; what the album takes of a sidecar
_OF_PHOTOS = frozenset({"photoTakenTime", "creationTime", "googlePhotosOrigin", "url"})
_OF_ALBUMS = frozenset({"access", "date", "description", "enrichments", "location", "geoData"})
# Google puts every photo in a folder of its year as well; these are no albums of anybody.
_YEAR = re.compile(
    r"(?:photos? (?:from|of|de)|fotos (?:von|de|del|fra)|fot?os? (?:dal|del)|foto's uit|bilder fra"
    r"|foton från|zdjęcia z|фото за|фотографии за) *[0-9]{4}"
    r"|[0-9]{4} *(?:年的照片|年的相片|年の写真|년의 사진)",
    re.IGNORECASE,
)


def document(content: bytes) -> dict[str, Any] | None:
    """The JSON object that the bytes are; None when they are none."""
    try:
        found = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def is_of_photo(content: bytes) -> bool:
    return not _OF_PHOTOS.isdisjoint(document(content) or {})


def is_trashed(content: bytes) -> bool:
    return (document(content) or {}).get("trashed") is True


def albums(files: Iterable[Found]) -> dict[Path, str]:
    """Titles of albums by their folder within the archives, of which one may lie in several.

    `files` are those that describe no photo. Albums of one title are told apart by their folders'
    names. Unreadable ones are passed over: they name nothing that would be lost.
    """
    titles: dict[Path, str] = {}
    for file in files:
        if file.archive is None or file.size > LARGEST_JSON or file.inner.suffix.lower() != ".json":
            continue
        folder = file.inner.parent
        title = _title(file)
        if title and not _YEAR.fullmatch(title) and not _YEAR.fullmatch(folder.name):
            titles.setdefault(folder, title)
    several = {title for title in titles.values() if list(titles.values()).count(title) > 1}
    return {folder: folder.name if t in several else t for folder, t in titles.items()}


def _title(file: Found) -> str:
    try:
        with file.open() as opened:
            found = document(opened.read(LARGEST_JSON)) or {}
    except OSError:
        return ""
    said = found.get("albumData", found)
    if not isinstance(said, dict) or not _OF_PHOTOS.isdisjoint(said):
        return ""
    title = said.get("title")
    return title.strip() if isinstance(title, str) and _OF_ALBUMS & said.keys() else ""
