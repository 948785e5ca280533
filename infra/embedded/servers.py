"""The three servers that the product needs, in one data folder.

`make run` keeps them for ever; a test run throws them away. A server whose address the environment
already names (DATABASE_URL, REDIS_URL, S3_ENDPOINT_URL) is not started.
"""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self

from infra.embedded.credentials import Credentials
from infra.embedded.ports import Ports
from infra.embedded.postgres import Postgres
from infra.embedded.process import Process
from infra.embedded.seaweedfs import Notification, SeaweedFS
from infra.embedded.valkey import Valkey

Server = Postgres | Valkey | SeaweedFS
_DATABASE = "shiguang"


class Servers:
    def __init__(
        self,
        folder: Path,
        *,
        ports: Ports | None = None,
        given: Mapping[str, str] | None = None,
        bucket: str = "shiguang",
        notification: Notification | None = None,
        durable: bool = True,
        say: Callable[[str], None] = lambda _: None,
    ) -> None:
        """`given`: an environment that may name servers to use instead of starting ours."""
        folder = folder.resolve()
        folder.mkdir(parents=True, exist_ok=True)
        ports = ports or Ports(folder / "ports.json", say=say)
        given = given or {}
        credentials = Credentials(folder / "secrets")
        self.postgres = self.valkey = self.seaweedfs = None
        if not given.get("DATABASE_URL"):
            self.postgres = Postgres(
                folder,
                port=ports.claim("postgres"),
                password_file=credentials.path("postgres"),
                durable=durable,
                say=say,
            )
        if not given.get("REDIS_URL"):
            self.valkey = Valkey(
                folder,
                port=ports.claim("valkey"),
                password_file=credentials.path("valkey"),
                durable=durable,
            )
        if not given.get("S3_ENDPOINT_URL"):
            self.seaweedfs = SeaweedFS(
                folder,
                ports=ports,
                secret_file=credentials.path("s3"),
                bucket=bucket,
                notification=notification,
            )

    postgres: Postgres | None
    valkey: Valkey | None
    seaweedfs: SeaweedFS | None

    @property
    def all(self) -> list[Server]:
        return [server for server in (self.postgres, self.valkey, self.seaweedfs) if server]

    @property
    def processes(self) -> list[Process]:
        return [server.process for server in self.all]

    @property
    def environment(self) -> dict[str, str]:
        """The addresses, in the variables that the product's settings read."""
        addresses: dict[str, str] = {}
        if self.postgres:
            addresses["DATABASE_URL"] = self.postgres.url(_DATABASE)
        if self.valkey:
            addresses["REDIS_URL"] = self.valkey.url()
        if self.seaweedfs:
            addresses |= self.seaweedfs.environment
        return addresses

    def start(self) -> None:
        """Returns when all of them answer; raises StartFailed, with none left running."""
        try:
            for server in self.all:
                server.prepare()
                server.process.start()  # from this thread: the kernel ties the child to it
            with ThreadPoolExecutor() as pool:
                for ready in [pool.submit(server.wait) for server in self.all]:
                    ready.result()
            self.create_database()
        except BaseException:
            self.stop()
            raise

    def create_database(self) -> None:
        if self.postgres:
            self.postgres.create_database(_DATABASE)

    def stop(self) -> None:
        for process in self.processes:
            process.ask_to_stop()
        for process in self.processes:
            process.stop()
        if self.seaweedfs:
            self.seaweedfs.tidy()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop()
