"""Loopback ports: chosen once, remembered, and chosen anew when somebody else has taken one."""

import json
import socket
from collections.abc import Callable
from pathlib import Path

LOOPBACK = "127.0.0.1"


def is_free(port: int, host: str = LOOPBACK) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        # Servers set it too; without it a port that is only cooling down would look taken.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def free_port(host: str = LOOPBACK) -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])


class Ports:
    """Ports by name, kept in a small JSON file so that addresses survive a restart."""

    def __init__(self, path: Path, *, say: Callable[[str], None] = lambda _: None) -> None:
        self._path = path
        self._say = say
        self._chosen: set[int] = set()
        try:
            self._known: dict[str, int] = json.loads(path.read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            self._known = {}

    def claim(self, name: str, *, preferred: int | None = None, host: str = LOOPBACK) -> int:
        """The remembered port, else the preferred one, else any free one; each only once."""
        wanted = self._known.get(name, preferred)
        if wanted is not None and wanted not in self._chosen and is_free(wanted, host):
            port = wanted
        else:
            port = self._another(host)
            if wanted is not None:
                self._say(f"Port {wanted} ({name}) is in use; taking {port} instead.")
        self._chosen.add(port)
        if self._known.get(name) != port:
            self._known[name] = port
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_text(json.dumps(self._known, indent=2) + "\n", encoding="utf-8")
        return port

    def _another(self, host: str) -> int:
        while (port := free_port(host)) in self._chosen:
            pass
        return port
