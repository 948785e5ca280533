"""What WebDAV shows under a path: folders, and files with what is to be told of them.

    Uploads/...               what apps have put there; the only place that they can change
    Timeline/2024/05/...      the timeline by month
    Albums/<title>/...        the albums that the user is in

The names of the last two carry the photo's id, so that two photos of one name are told apart, and
neither changes its name when the other goes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from mimetypes import guess_type

from backend.accounts.models import User
from backend.photos.models import Asset
from backend.webdav.models import Entry

UPLOADS, TIMELINE, ALBUMS = "Uploads", "Timeline", "Albums"
AREAS = (UPLOADS, TIMELINE, ALBUMS)
BATCH = 2000  # rows that a listing holds at a time

_UNKNOWN_TYPE = "application/octet-stream"

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resource:
    """path: below the root, which has none. size: bytes. object_key: of the bytes, "" for none."""

    path: Path
    is_folder: bool
    created_at: datetime
    modified_at: datetime
    size: int = 0
    sha256: str = ""
    sha1: str = ""
    media_type: str = ""
    object_key: str = ""

    @property
    def etag(self) -> str:
        """Strong: of the bytes alone. An empty file has one, too."""
        return f'"{self.sha256 or "empty"}"'


def folder(path: Path, owner: User) -> Resource:
    """One that nobody has made: it is as old as the account."""
    return Resource(path, is_folder=True, created_at=owner.created_at, modified_at=owner.created_at)


def of_entry(path: Path, entry: Entry) -> Resource:
    asset = entry.asset
    return Resource(
        path=path,
        is_folder=entry.is_folder,
        created_at=entry.created_at,
        modified_at=entry.modified_at,
        size=entry.size,
        sha256=entry.sha256,
        sha1=entry.sha1,
        media_type=_type_of(asset.media_type if asset else "", entry.name),
        object_key=asset.original_key if asset else "",
    )


def of_asset(path: Path, asset: Asset) -> Resource:
    return Resource(
        path=path,
        is_folder=False,
        created_at=asset.uploaded_at,
        modified_at=asset.captured_at,
        size=asset.size,
        sha256=asset.sha256,
        media_type=_type_of(asset.media_type, asset.filename),
        object_key=asset.original_key,
    )


@dataclass(frozen=True, slots=True)
class Listing:
    """A folder, and what lies directly in it; the latter is read while it is taken."""

    itself: Resource
    inside: Iterator[Resource]


def _type_of(media_type: str, name: str) -> str:
    return media_type or guess_type(name)[0] or _UNKNOWN_TYPE
