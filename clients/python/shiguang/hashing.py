"""SHA-256 of a file, certain that it was one file from the first byte to the last."""

from collections.abc import Callable
from hashlib import sha256

from shiguang.files import Found

CHUNK_BYTES = 1024 * 1024


def sha256_of(found: Found, *, check: Callable[[], None] = lambda: None) -> str:
    """Lower-case hexadecimal digest.

    `check` is called between chunks and may raise to stop. Raises `ChangedWhileReading` when size
    or modification time are not those of the scan, and OSError when the file cannot be read.
    """
    digest = sha256()
    with found.open() as file:
        while chunk := file.read(CHUNK_BYTES):
            digest.update(chunk)
            check()
        found.ensure_unchanged(file)
    return digest.hexdigest()
