"""A server on loopback that answers as it is told, and remembers what it was asked."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True)
class Answer:
    status: int
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    breaks_off: bool = False  # closes the connection in the middle of the answer


@dataclass(frozen=True)
class Asked:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Scripted:
    url: str
    asked: list[Asked]


@contextmanager
def scripted(answers: Sequence[Answer]) -> Iterator[Scripted]:
    """The answers in turn; the last one for ever."""
    asked: list[Asked] = []
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            with lock:
                now = answers[min(len(asked), len(answers) - 1)]
                asked.append(Asked(self.command, self.path, dict(self.headers), body))
            self.send_response(now.status)
            for name, value in now.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(now.body) + 100 * now.breaks_off))
            self.end_headers()
            self.wfile.write(now.body)
            self.close_connection = now.breaks_off

        do_GET = do_POST = do_PUT = do_DELETE = answer  # noqa: N815  the names http.server calls

        def log_message(self, *_: object) -> None:
            """Tests are quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Scripted(f"http://127.0.0.1:{server.server_port}", asked)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
