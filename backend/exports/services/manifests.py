"""The manifest of a part of an account's export: every file with its SHA-256, and what is missing.

Each part has its own, under a name of its own, so that parts can be unpacked into one folder.
"""

from collections.abc import Sequence
from hashlib import sha256

from backend.exports.contents import ArchivedFile, json_file

_FOLDER = "manifest/"


def with_manifest(
    files: Sequence[ArchivedFile], *, number: int, left_out: Sequence[dict[str, str]]
) -> list[ArchivedFile]:
    """In the place of an earlier one."""
    listed = [file for file in files if not file.entry.name.startswith(_FOLDER)]
    document = {
        "part": number,
        "files": [_described(file) for file in listed],
        "left_out": list(left_out),
    }
    return [*listed, json_file(f"{_FOLDER}part-{number:03}.json", document)]


def _described(file: ArchivedFile) -> dict[str, object]:
    described: dict[str, object] = {
        "path": file.entry.name,
        "size": file.entry.size,
        "sha256": file.sha256 or sha256(file.text.encode()).hexdigest(),
    }
    return described | ({"asset_id": str(file.asset_id)} if file.asset_id else {})
