"""What became of one file."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Kind(StrEnum):
    UPLOADED = "uploaded"
    WOULD_UPLOAD = "would_upload"  # in a dry run
    DUPLICATE = "duplicate"  # the library already has these bytes
    DUPLICATE_IN_TRASH = "duplicate_in_trash"
    DUPLICATE_IN_RUN = "duplicate_in_run"  # another file of this import has the same bytes
    DESCRIBED = "described"  # a sidecar: the album has it now
    DESCRIBED_BEFORE = "described_before"  # a sidecar that was sent by an earlier import
    ALBUM = "album"  # of an export: put together again of its photos
    UNSUPPORTED = "unsupported"
    IGNORED = "ignored"  # hidden files, and folders that programs keep for themselves
    EMPTY = "empty"
    UNREADABLE = "unreadable"
    CHANGED = "changed"  # while it was being read
    REJECTED = "rejected"  # by the server, for a reason
    FAILED = "failed"  # the network or the store gave up
    NOT_TRIED = "not_tried"  # the import was stopped before its turn


# A photo that should be in the album and is not.
PROBLEMS = frozenset(
    {
        Kind.EMPTY,
        Kind.UNREADABLE,
        Kind.CHANGED,
        Kind.REJECTED,
        Kind.FAILED,
        Kind.NOT_TRIED,
    }
)


@dataclass(frozen=True, slots=True)
class Outcome:
    path: Path
    kind: Kind
    detail: str = ""
    code: str = ""  # the server's, when it rejected the file
    size: int = 0
    asset_id: str | None = None
    same_as: Path | None = None  # of a duplicate in this run: the file that was sent
