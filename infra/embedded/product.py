"""The whole product on one machine: what `make run` starts, from servers to sample album."""

import os
import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from infra.embedded import parts
from infra.embedded.credentials import Credentials
from infra.embedded.instance import Instance
from infra.embedded.layout import REPOSITORY, Layout
from infra.embedded.ports import LOOPBACK, Ports
from infra.embedded.preparation import Preparation
from infra.embedded.process import Process, Program, sweep
from infra.embedded.seaweedfs import Notification
from infra.embedded.servers import Servers
from infra.embedded.sizing import for_this_machine
from infra.embedded.supervisor import Supervisor

BUCKET = "shiguang"
_API_PORT = 8000
_MAY_COME_FROM_A_FILE = (
    *("DATABASE_URL", "REDIS_URL", "CELERY_BROKER_URL", "SECRET_KEY", "STORAGE_EVENT_TOKEN"),
    *("S3_ENDPOINT_URL", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"),
)


@dataclass(frozen=True, slots=True)
class Options:
    host: str = LOOPBACK  # of the API; the servers never leave loopback
    port: int | None = None  # None: the one of last time, or 8000
    sample_album: bool = True


def run(layout: Layout, options: Options, say: Callable[[str], None]) -> None:
    """Runs until a signal ends it. Raises AlreadyRunning, StartFailed, StopRequested."""
    with Instance(layout) as instance, ExitStack() as after:
        supervisor = Supervisor(say=say)
        supervisor.catch_signals(after)
        left = [record for record in layout.records() if sweep(record)]
        if left:
            say("Cleaned up what an interrupted run had left.")
        after.callback(supervisor.stop)
        after.callback(lambda: say("Stopping."))
        Product(layout, options, instance, supervisor, say).run()


class Product:
    def __init__(
        self,
        layout: Layout,
        options: Options,
        instance: Instance,
        supervisor: Supervisor,
        say: Callable[[str], None],
    ) -> None:
        self._layout = layout
        self._options = options
        self._instance = instance
        self._supervisor = supervisor
        self._say = say
        ports = Ports(layout.ports, say=say)
        credentials = Credentials(layout.secrets)
        self._port = ports.claim("api", wanted=options.port, default=_API_PORT, host=options.host)
        self._base = f"http://{LOOPBACK}:{self._port}"
        given = _given()
        token = given.get("STORAGE_EVENT_TOKEN") or credentials.read("storage-events")
        self._servers = Servers(
            layout.root,
            ports=ports,
            given=given,
            bucket=given.get("S3_BUCKET", BUCKET),
            notification=Notification(f"{self._base}/api/v1/storage-events/seaweedfs", token),
            say=say,
        )
        self._environment = {
            "SECRET_KEY": credentials.read("django"),
            "STORAGE_EVENT_TOKEN": token,
            "S3_BUCKET": BUCKET,
            "SHIGUANG_URL": self._base,
            "PUBLIC_URL": self._base,
            "BACKUP_FOLDER": str(layout.backups),
            "BACKUP_EVERY_HOURS": "24",
            **self._servers.environment,
            **given,
        }
        self._preparation = Preparation(self._environment, lambda: supervisor.is_stopping)
        self._album: Process | None = None

    def run(self) -> None:
        self._instance.tell(urls=self.urls, environment=self._environment)
        self._start_servers()
        self._prepare()
        self._start_product()
        for name, url in self.urls.items():
            self._say(f"  {name:<10} {url}")
        self._say(f"Ctrl-C stops everything. Logs: {_shown(self._layout.logs)}")
        if self._options.sample_album and not self._layout.album_imported.exists():
            self._start_album()
        self._supervisor.watch(self._look_at_album)

    @property
    def urls(self) -> dict[str, str]:
        return {
            "album": f"{self._base}/",
            "API": f"{self._base}/api/docs",
            "storage": self._environment.get("S3_ENDPOINT_URL", ""),
        }

    def _start_servers(self) -> None:
        names = {"postgres": "PostgreSQL", "valkey": "Valkey", "seaweedfs": "SeaweedFS"}
        servers = self._servers.all
        if servers:
            self._say(f"Starting {', '.join(names[server.name] for server in servers)} …")
        for server in servers:
            server.prepare()
        self._supervisor.start(
            [parts.Part(server.process, server.is_ready, 60) for server in servers]
        )
        self._servers.create_database()

    def _prepare(self) -> None:
        self._say("Preparing the database and the pages …")
        self._preparation.migrate()
        self._preparation.collect_static()
        made = self._preparation.bootstrap()
        if made.password:
            self._say(
                "\n".join(
                    [
                        "",
                        f"  Administrator   {made.email}",
                        f"  Password        {made.password}",
                        "  It is shown this once; `make password` sets another.",
                        "",
                    ]
                )
            )

    def _start_product(self) -> None:
        self._say("Starting the API, the relay and the workers (they load their networks) …")
        layout, environment, sizing = self._layout, self._environment, for_this_machine()
        self._supervisor.start(
            [
                parts.api(
                    layout, environment, host=self._options.host, port=self._port, sizing=sizing
                ),
                parts.relay(layout, environment, api_port=self._port),
                *(
                    parts.worker(layout, environment, kind=kind, concurrency=concurrency)
                    for kind, concurrency in sizing.workers.items()
                    if kind != "train"
                ),
            ]
        )
        self._supervisor.start(  # afterwards: they take nothing from those who are waited for
            [
                parts.trainer(layout, environment, concurrency=sizing.workers["train"]),
                parts.executor(layout, environment),
            ]
        )

    def _start_album(self) -> None:
        self._say("Loading the sample album …")
        made = self._preparation.bootstrap(api_key="Sample album")
        program = Program(
            name="sample-album",
            command=(sys.executable, "-m", "infra.embedded.sample_album"),
            directory=REPOSITORY,
            environment={
                **self._environment,
                "SHIGUANG_API_KEY": made.api_key or "",
            },
        )
        name = program.name
        self._album = Process(program, log=self._layout.log(name), record=self._layout.record(name))
        self._album.start()

    def _look_at_album(self) -> None:
        if self._album is None or (code := self._album.exit_code()) is None:
            return
        if code == 0:
            now = datetime.now(UTC).isoformat(timespec="seconds")
            self._layout.album_imported.write_text(f"{now}\n", encoding="utf-8")
            self._say("The sample album is in; its photos are being looked at.")
        else:
            self._say(
                f"The sample album is not complete (see {_shown(self._album.log)});"
                " the next `make run` goes on with it."
            )
        self._album.kill()
        self._album = None


def _given() -> dict[str, str]:
    """What the operator has set; an empty variable counts as none, `NAME_FILE` is read."""
    given = {name: value for name, value in os.environ.items() if value}
    for name in _MAY_COME_FROM_A_FILE:
        if name not in given and (path := given.get(f"{name}_FILE")):
            given[name] = Path(path).read_text(encoding="utf-8").strip()
    return given


def _shown(path: object) -> str:
    text = str(path)
    return text.removeprefix(f"{REPOSITORY}/")
