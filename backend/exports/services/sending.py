"""A part on its way to whoever asked: read from the store while it is sent, and kept nowhere.

It is broken off, short of the length that was announced, rather than end well with something
missing or with what was taken back meanwhile.
"""

from collections.abc import Generator, Iterator
from contextlib import contextmanager

import structlog
from django.conf import settings
from django.db import DatabaseError, connection

from backend.common.errors import NotFound, ShiguangError, Unavailable
from backend.common.slots import ProcessSlots
from backend.exports.contents import ArchivedFile, unpacked
from backend.exports.models import ArchivePart
from backend.exports.selectors.reach import keys_given, reach_of
from backend.exports.services.crcs import KnownCrcs
from backend.exports.services.parts import leave_out
from backend.exports.zipping import DamagedSource, ZipLayout, archive_bytes
from backend.storage import store

log = structlog.get_logger(__name__)

_SLOTS = ProcessSlots(
    most=lambda: settings.ARCHIVE_STREAMS_PER_PROCESS,
    refusal=lambda: Unavailable(
        "This server sends as many downloads as it can serve.",
        code="downloads_busy",
        retry_after=30,
    ),
)


class BrokenOff(Exception):
    """The rest cannot be sent; the server closes the connection, and the client sees it."""


class ArchiveStream:
    """An iterator over the bytes of one answer; the server calls `close` when it is over."""

    def __init__(self, pieces: Generator[bytes, None, None]) -> None:
        """Takes a slot. Raises Unavailable (`downloads_busy`)."""
        self._slot = _SLOTS.take()
        self._pieces = pieces

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        try:
            return next(self._pieces)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Lets go of the store and of the slot; again, it changes nothing."""
        self._pieces.close()
        self._slot.release()


def part_stream(part: ArchivePart, *, start: int, stop: int) -> ArchiveStream:
    """Raises as ArchiveStream does."""
    return ArchiveStream(_pieces(part, start, stop))


def _pieces(part: ArchivePart, start: int, stop: int) -> Generator[bytes, None, None]:
    files = unpacked(part.contents)
    layout = ZipLayout([file.entry for file in files])

    @contextmanager
    def opened(index: int, at: int) -> Iterator[Iterator[bytes]]:
        file = files[index]
        if not file.object_key:
            yield iter([file.text.encode()[at:]])
            return
        _check_still_given(part, file)
        with store().reading(file.object_key, start=at) as chunks:
            yield chunks

    try:
        yield from archive_bytes(layout, opened, KnownCrcs(part), start=start, stop=stop)
    except DamagedSource as error:
        _leave_out(part, files[error.index], str(error))
        raise BrokenOff(str(error)) from error
    except (ShiguangError, DatabaseError) as error:
        log.warning("archive.broken_off", part=part.pk, error=repr(error))
        raise BrokenOff(str(error)) from error


def _check_still_given(part: ArchivePart, file: ArchivedFile) -> None:
    """Sending takes minutes, and what ends a share ends it at once. Raises NotFound, and as
    `Reach.assets` does."""
    if file.asset_id is None:
        return
    if not connection.in_atomic_block:  # it may have lain idle for minutes
        connection.close_if_unusable_or_obsolete()
    given = keys_given(reach_of(part.archive), [file.asset_id])
    if file.object_key not in given.get(file.asset_id, ()):
        raise NotFound(f"{file.entry.name} was taken back.")


def _leave_out(part: ArchivePart, file: ArchivedFile, what: str) -> None:
    """So that the next attempt gets all the rest."""
    log.error("archive.object_damaged", part=part.pk, key=file.object_key, error=what)
    if file.asset_id is not None:
        leave_out(part_id=part.pk, asset_id=file.asset_id)
