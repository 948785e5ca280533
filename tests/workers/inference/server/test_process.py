"""The model server as a process: swapped under fifty clients, and stopped, without a failure."""

import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from infra.embedded.ports import free_port
from tests.processes import REPOSITORY, eventually

PATIENCE = 60  # seconds


@dataclass
class Server:
    process: "subprocess.Popen[bytes]"
    url: str
    wanted: Path

    def is_ready(self) -> bool:
        try:
            return httpx.get(f"{self.url}/ready").status_code == 200
        except httpx.TransportError:
            return False


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    wanted = tmp_path / "wanted"
    wanted.write_text("poems-1", encoding="utf-8")
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.workers.inference.served", str(port), str(wanted)],
        cwd=REPOSITORY,
    )
    server = Server(process, f"http://127.0.0.1:{port}", wanted)
    eventually(server.is_ready)
    yield server
    process.kill()
    process.wait(PATIENCE)


class Crowd:
    """Clients who ask one thing after another, each on a connection of its own."""

    def __init__(self, url: str, *, clients: int) -> None:
        self.answers: Counter[str] = Counter()
        self.failures: list[str] = []
        self.ends = threading.Event()
        self._url = url
        self._lock = threading.Lock()
        self._threads = [
            threading.Thread(target=self._ask, args=[client]) for client in range(clients)
        ]

    def begin(self) -> None:
        for thread in self._threads:
            thread.start()

    def meets(self, version: str) -> None:
        """Waits until it was answered some times by this version, or has failed."""
        eventually(lambda: self.answers[version] > 50 or bool(self.failures))

    def end(self) -> None:
        self.ends.set()
        for thread in self._threads:
            thread.join(PATIENCE)

    def _ask(self, client: int) -> None:
        with httpx.Client(timeout=PATIENCE) as http:
            number = 0
            while not self.ends.is_set():
                number += 1
                body = {"items": [{"number": number}], "owner": str(client)}
                try:
                    answer = http.post(f"{self._url}/invoke/poems", json=body)
                    told = answer.raise_for_status().json()
                    assert told["results"][0]["heard"] == number
                except Exception as error:  # noqa: BLE001  any at all fails the test
                    with self._lock:
                        self.failures.append(repr(error))
                    return
                with self._lock:
                    self.answers[told["version"]] += 1


def test_fifty_clients_notice_no_swap_over_http(server: Server) -> None:
    crowd = Crowd(server.url, clients=50)
    crowd.begin()
    try:
        for number in range(2, 5):
            server.wanted.write_text(f"poems-{number}", encoding="utf-8")
            crowd.meets(f"poems-{number}")
    finally:
        crowd.end()
    assert crowd.failures == []
    assert set(crowd.answers) >= {"poems-2", "poems-3", "poems-4"}


def test_it_stops_on_sigterm_and_drops_no_request(server: Server) -> None:
    crowd = Crowd(server.url, clients=10)
    crowd.begin()
    crowd.meets("poems-1")
    server.process.send_signal(signal.SIGTERM)
    # A balancer looks at /ready, and sends nothing more to who is not.
    eventually(lambda: not server.is_ready())
    crowd.end()
    assert server.process.wait(PATIENCE) == 0
    assert crowd.failures == []
