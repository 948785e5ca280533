"""Walks folders and archives for photos. What it leaves out, it says, with the reason."""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from shiguang import sniff
from shiguang.archives import Entry, list_archive, looks_like_archive
from shiguang.files import Found
from shiguang.outcomes import Kind, Outcome

# Made by network drives, file managers and archivers; never somebody's photos.
SYSTEM_NAMES = frozenset(
    {
        "@eadir",
        "#recycle",
        "#snapshot",
        "__macosx",
        "$recycle.bin",
        "system volume information",
        "lost+found",
        "thumbs.db",
        "ehthumbs.db",
        "desktop.ini",
    }
)
PHOTO_SUFFIXES = frozenset(
    {
        *(".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp"),
        *(".gif", ".tif", ".tiff", ".heic", ".heif", ".avif", ".jxl"),
        *(".dng", ".cr2", ".cr3", ".nef", ".arw", ".raf", ".orf", ".rw2"),
        *(".mp4", ".mov", ".m4v", ".3gp", ".webm", ".mkv", ".avi", ".mts", ".m2ts", ".mp"),
    }
)
SIDECAR_SUFFIXES = frozenset({".xmp", ".json"})


@dataclass(frozen=True, slots=True)
class Beside:
    """A file that may say something of a photo in its folder; never a photo itself."""

    file: Found


Item = Found | Beside | Outcome  # what is `Found` begins as a picture or a film does


@dataclass(slots=True)
class Scanner:
    """One walk; folders and files reached a second time (links, loops) are passed over.

    `remembered`: what an earlier walk has found, by path. A file of the same size and time is not
    opened again; give the same dictionary to the next walk.
    """

    include_hidden: bool = False
    remembered: dict[Path, "Item"] = field(default_factory=dict)
    _folders: set[tuple[int, int]] = field(default_factory=set)
    _files: set[tuple[int, int]] = field(default_factory=set)

    def scan(self, paths: Iterable[Path]) -> Iterator[Item]:
        """Paths named by the user are taken even when their own names are hidden, and archives that
        are named are looked into."""
        for path in paths:
            if looks_like_archive(path) and path.is_file():
                yield from self._archive(path)
            else:
                yield from self._visit(path)

    def _archive(self, path: Path) -> Iterator[Item]:
        for entry in list_archive(path, header_bytes=sniff.HEADER_BYTES):
            if isinstance(entry, Entry):
                yield self._entry(entry, entry.found.inner)
            else:
                yield entry

    def _entry(self, entry: Entry, inner: Path) -> Item:
        if reason := next((why for name in inner.parts if (why := self._ignored(name))), ""):
            return Outcome(entry.found.path, Kind.IGNORED, reason)
        return _kind(entry.found, entry.header)

    def _visit(self, path: Path) -> Iterator[Item]:
        try:
            status = path.stat()
        except OSError as error:
            yield _unreadable(path, error)
            return
        if stat.S_ISDIR(status.st_mode):
            yield from self._folder(path, (status.st_dev, status.st_ino))
        elif stat.S_ISREG(status.st_mode):
            yield from self._file(path, status)
        else:
            yield Outcome(path, Kind.IGNORED, "not an ordinary file")

    def _folder(self, path: Path, identity: tuple[int, int]) -> Iterator[Item]:
        if identity in self._folders:
            return
        self._folders.add(identity)
        try:
            names = sorted(entry.name for entry in os.scandir(path))
        except OSError as error:
            yield _unreadable(path, error)
            return
        for name in names:
            if reason := self._ignored(name):
                yield Outcome(path / name, Kind.IGNORED, reason)
            else:
                yield from self._visit(path / name)

    def _file(self, path: Path, status: os.stat_result) -> Iterator[Item]:
        identity = (status.st_dev, status.st_ino)
        if identity in self._files:
            yield Outcome(path, Kind.DUPLICATE_IN_RUN, "a link to a file already taken")
            return
        self._files.add(identity)
        found = Found(path, status.st_size, status.st_mtime_ns)
        if (known := self.remembered.get(path)) is not None and _file_of(known) == found:
            yield known
            return
        try:
            with path.open("rb") as file:
                header = file.read(sniff.HEADER_BYTES)
        except OSError as error:
            yield _unreadable(path, error)
            return
        item = self.remembered[path] = _kind(found, header)
        yield item

    def _ignored(self, name: str) -> str:
        if name.lower() in SYSTEM_NAMES:
            return "kept by a system or program"
        if name.startswith(".") and not self.include_hidden:
            return "hidden"
        return ""


def _file_of(item: Item) -> Found | None:
    """None: nothing came of the file, and it is looked at again."""
    if isinstance(item, Beside):
        return item.file
    return item if isinstance(item, Found) else None


def _kind(found: Found, header: bytes) -> Item:
    path = found.path
    if found.size == 0:
        return _empty(path)
    if sniff.media_type(header) is not None:
        return found
    if path.suffix.lower() in SIDECAR_SUFFIXES:
        return Beside(found)
    return Outcome(path, Kind.UNSUPPORTED, _why_unsupported(path), size=found.size)


def _empty(path: Path) -> Outcome:
    # An empty text file is nobody's loss; an empty photo is.
    if path.suffix.lower() in PHOTO_SUFFIXES:
        return Outcome(path, Kind.EMPTY, "the file has no content")
    return Outcome(path, Kind.UNSUPPORTED, "not a picture")


def _why_unsupported(path: Path) -> str:
    if path.suffix.lower() in PHOTO_SUFFIXES:
        return f"named {path.suffix}, but its content is not such a picture"
    return "not a picture in a supported format"


def _unreadable(path: Path, error: OSError) -> Outcome:
    return Outcome(path, Kind.UNREADABLE, error.strerror or str(error))
