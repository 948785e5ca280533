"""A model server of echoes, in a process of its own: it serves whatever version a file names.

python -m tests.workers.inference.served <port> <file>
"""

import sys
from collections.abc import Mapping
from pathlib import Path

from tests.workers.inference.echoes import Echo
from workers.inference.servable import Servable
from workers.inference.server.running import serve
from workers.inference.server.settings import ServerSettings
from workers.inference.serving.routing import Wanted
from workers.inference.serving.traffic import Traffic


class FileCatalogue:
    """Poems of the version that stands in the file."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def wanted(self) -> Mapping[str, Wanted]:
        return {"poems": Wanted(self._file.read_text(encoding="utf-8"))}

    def load(self, version: str) -> Servable:
        return Echo(version, says=version, seconds=0.005)

    def expected_bytes(self, version: str) -> int:  # noqa: ARG002  an echo has no weight
        return 0

    def report(self, traffic: Traffic) -> None:
        traffic.take()


if __name__ == "__main__":
    serve(
        FileCatalogue(Path(sys.argv[2])),
        ServerSettings(port=int(sys.argv[1]), concurrency=64, follow_seconds=0.1, stop_delay=3.0),
    )
