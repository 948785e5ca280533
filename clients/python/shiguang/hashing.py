"""SHA-256 of a file, certain that it was one file from the first byte to the last."""

import os
from collections.abc import Callable
from hashlib import sha256

from shiguang.errors import ChangedWhileReading
from shiguang.scan import Found

CHUNK_BYTES = 1024 * 1024


def sha256_of(found: Found, *, check: Callable[[], None] = lambda: None) -> str:
    """Lower-case hexadecimal digest.

    `check` is called between chunks and may raise to stop. Raises `ChangedWhileReading` when size
    or modification time are not those of the scan, and OSError when the file cannot be read.
    """
    digest = sha256()
    with found.path.open("rb") as file:
        while chunk := file.read(CHUNK_BYTES):
            digest.update(chunk)
            check()
        ensure_unchanged(found, os.fstat(file.fileno()))
    return digest.hexdigest()


def ensure_unchanged(found: Found, status: os.stat_result) -> None:
    if (status.st_size, status.st_mtime_ns) != (found.size, found.mtime_ns):
        raise ChangedWhileReading("the file changed while it was read")
