"""Loopback ports: chosen once, remembered, and chosen anew when somebody else has taken one."""

import json
import socket
from collections.abc import Callable
from pathlib import Path

LOOPBACK = "127.0.0.1"
_END = 65536  # port numbers have 16 bits


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
        self._known = _read(path)

    def claim(
        self,
        name: str,
        *,
        wanted: int | None = None,
        default: int | None = None,
        host: str = LOOPBACK,
        companion: int = 0,
    ) -> int:
        """The port wanted now, else the remembered, else the default one; any other if it is taken.

        No port is given out twice. `companion`: the port so many numbers above is claimed as well.
        """
        wanted = wanted or self._known.get(name, default)
        if wanted is not None and self._is_available(wanted, host, companion):
            port = wanted
        else:
            while not self._is_available(port := free_port(host), host, companion):
                pass
            if wanted is not None:
                self._say(f"Port {wanted} ({name}) is in use; taking {port} instead.")
        self._chosen |= {port, port + companion}
        self._remember(name, port)
        return port

    def _is_available(self, port: int, host: str, companion: int) -> bool:
        return all(
            number < _END and number not in self._chosen and is_free(number, host)
            for number in {port, port + companion}
        )

    def _remember(self, name: str, port: int) -> None:
        if self._known.get(name) == port:
            return
        self._known[name] = port
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(json.dumps(self._known, indent=2) + "\n", encoding="utf-8")


def _read(path: Path) -> dict[str, int]:
    """What is remembered; a damaged file counts as none."""
    try:
        known = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    if not isinstance(known, dict):
        return {}
    return {name: port for name, port in known.items() if isinstance(port, int) and 0 < port < _END}
