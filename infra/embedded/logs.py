"""Log files that do not grow for ever."""

import shutil
from pathlib import Path

_LIMIT = 32 * 1024 * 1024  # bytes; one older file of the same size is kept


def rotate(log: Path, *, limit: int = _LIMIT) -> None:
    """Moves a full log aside. Children append, hence the file may be cut under them."""
    try:
        if log.stat().st_size < limit:
            return
    except FileNotFoundError:
        return
    shutil.copyfile(log, log.with_suffix(".log.1"))
    with log.open("r+b") as full:
        full.truncate(0)
