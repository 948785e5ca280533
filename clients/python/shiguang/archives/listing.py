"""What an archive holds: its files in turn, and whatever of it has to be left out, with the reason.

Nothing is ever written under a name from an archive. A name that leads out of it is refused all the
same: whoever made it meant no good.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from shiguang.archives import tarred, zipped
from shiguang.archives.members import MOST_INFLATED, Member, inflates_too_far
from shiguang.files import Found
from shiguang.outcomes import Kind, Outcome

_SUFFIXES = (".zip", ".tgz", ".tar.gz", ".tar")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in an archive, and the bytes that it begins with."""

    found: Found
    header: bytes


def looks_like_archive(path: Path) -> bool:
    return path.name.lower().endswith(_SUFFIXES)


def list_archive(path: Path, *, header_bytes: int) -> Iterator[Entry | Outcome]:
    """Its files. A damaged archive gives what can be read of it, and one outcome for the rest."""
    try:
        kind = zipped.ZipArchive if path.name.lower().endswith(".zip") else tarred.TarArchive
        archive = kind(path)
        seen: set[Path] = set()
        for member in archive.members(header_bytes=header_bytes):
            yield _entry(archive, member, seen)
    except OSError as error:
        detail = f"the archive cannot be read to its end: {error.strerror or error}"
        yield Outcome(path, Kind.UNREADABLE, detail)


def _entry(
    archive: zipped.ZipArchive | tarred.TarArchive, member: Member, seen: set[Path]
) -> Entry | Outcome:
    place = _place(archive.path, member, seen)
    if place is None:
        return Outcome(archive.path, Kind.UNREADABLE, f"{member.name!r} leads out of the archive")
    if member.trouble:
        return Outcome(place, Kind.UNREADABLE, member.trouble, size=member.size)
    if not member.is_file:
        return Outcome(place, Kind.IGNORED, "not an ordinary file")
    if inflates_too_far(size=member.size, packed=member.packed):
        detail = f"it becomes more than {MOST_INFLATED} times as large when it is unpacked"
        return Outcome(place, Kind.UNREADABLE, detail, size=member.size)
    archive.place(member, place)
    return Entry(Found(place, member.size, archive.mtime_ns, archive), member.header)


def _place(archive: Path, member: Member, seen: set[Path]) -> Path | None:
    """Its path as if the archive were a folder; None for a name that leads elsewhere.

    Archives may hold several files of one name: the second of them is found below "2".
    """
    parts = PurePosixPath(member.name.replace("\\", "/")).parts
    if not parts or ".." in parts or parts[0].endswith(":") or parts[0].startswith("/"):
        return None
    place, turn = archive.joinpath(*parts), 1
    while place in seen:
        turn += 1
        place = archive.joinpath(str(turn), *parts)
    seen.add(place)
    return place
