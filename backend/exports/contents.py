"""What an archive consists of, and how a part keeps the list of it: compressed JSON."""

import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from backend.exports.zipping import ZipEntry


class Reason(StrEnum):
    """Why a photo, or a picture of it, is not in the archive."""

    NOT_READY = "not_ready"  # its picture is still being made
    WITHDRAWN = "withdrawn"  # deleted, edited or taken out of reach since
    MISSING = "missing"  # the store does not have it, or not as it was


@dataclass(frozen=True, slots=True)
class ArchivedFile:
    """Bytes in the store, or `text` where there is no `object_key`.

    asset_id: the photo that it is of; None: of none. sha256: empty where nobody has counted it.
    """

    entry: ZipEntry
    asset_id: UUID | None = None
    object_key: str = ""
    text: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    asset_id: UUID
    filename: str
    reason: Reason

    def plain(self) -> dict[str, str]:
        """As the database keeps it, and the API shows it."""
        return {
            "asset_id": str(self.asset_id),
            "filename": self.filename,
            "reason": self.reason.value,
        }


@dataclass(slots=True)
class Unit:
    """What stays together: the files of one photo, say. `cursor` is where the next one begins;
    `previews` are photos of which it has no larger picture than that."""

    files: list[ArchivedFile] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    previews: list[UUID] = field(default_factory=list)
    cursor: str = ""


def packed(files: Iterable[ArchivedFile]) -> bytes:
    rows = [
        [
            *(file.entry.name, file.entry.size, file.entry.modified_at.isoformat()),
            *(str(file.asset_id or ""), file.object_key, file.text, file.sha256),
        ]
        for file in files
    ]
    return zlib.compress(json.dumps(rows, ensure_ascii=False).encode())


def unpacked(contents: bytes | memoryview) -> list[ArchivedFile]:
    return [_file(row) for row in json.loads(zlib.decompress(contents))]


def text_file(
    name: str, text: str, *, modified_at: datetime | None = None, asset_id: UUID | None = None
) -> ArchivedFile:
    moment = modified_at or datetime.now(UTC).replace(microsecond=0)
    entry = ZipEntry(name, len(text.encode()), moment)
    return ArchivedFile(entry, asset_id=asset_id, text=text)


def json_file(name: str, document: object, **about: Any) -> ArchivedFile:
    text = json.dumps(document, ensure_ascii=False, indent=1, default=str)
    return text_file(name, text + "\n", **about)


def photos_in(files: Iterable[ArchivedFile]) -> int:
    return len({file.asset_id for file in files if file.asset_id is not None})


def _file(row: list[Any]) -> ArchivedFile:
    name, size, modified_at, asset_id, key, text, sha256 = row
    entry = ZipEntry(name, size, datetime.fromisoformat(modified_at))
    return ArchivedFile(entry, UUID(asset_id) if asset_id else None, key, text, sha256)
