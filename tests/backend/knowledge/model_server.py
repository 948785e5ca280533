"""A local server that speaks OpenAI's chat completions, streamed, and moderations."""

import json
import re
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Messages = Sequence[dict[str, Any]]
Writes = Callable[[Messages], Iterable[str]]


@dataclass
class Model:
    """writes: the pieces of its answer, given the messages. raw: instead, the whole body. flags:
    questions that hold one of these are flagged. left: how often somebody went away."""

    url: str = ""
    writes: Writes = lambda _: ()
    raw: bytes | None = None
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    streams: bool = True
    delay: float = 0.0  # seconds before it begins
    flags: Sequence[str] = ()
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    left: threading.Event = field(default_factory=threading.Event)

    def says(self, *pieces: str) -> None:
        self.writes = lambda _: pieces


def passages_shown(messages: Messages) -> dict[int, str]:
    """What stands between the fences, by number."""
    shown = re.findall(
        r"^\[(\d+)\] (\w+) begins\n(.*?)\n\[\1\] \2 ends$",
        messages[-1]["content"],
        re.DOTALL | re.MULTILINE,
    )
    return {int(number): text for number, _, text in shown}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    model: Model

    def do_POST(self) -> None:
        model = self.model
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        model.asked.append(body)
        model.keys.append(self.headers.get("Authorization", ""))
        time.sleep(model.delay)
        if model.raw is not None or model.status != 200:
            self._whole(model.raw or b"{}")
        elif self.path.endswith("/moderations"):
            flagged = any(word in body["input"] for word in model.flags)
            self._whole(json.dumps({"results": [{"flagged": flagged}]}).encode())
        elif not model.streams:
            text = "".join(model.writes(body["messages"]))
            message = {"role": "assistant", "content": text}
            self._whole(json.dumps({"choices": [{"message": message}]}).encode())
        else:
            with suppress(ConnectionError):
                self._stream(model.writes(body["messages"]))
                return
            model.left.set()

    def _whole(self, body: bytes) -> None:
        self.send_response(self.model.status)
        for name, value in (self.model.headers | {"Content-Length": str(len(body))}).items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(ConnectionError):
            self.wfile.write(body)

    def _stream(self, pieces: Iterable[str]) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self._event({"choices": [{"delta": {"role": "assistant"}}]})
        for piece in pieces:
            self._event({"choices": [{"delta": {"content": piece}}]})
        self._event({"choices": [], "usage": {}})
        self.wfile.write(b"data: [DONE]\n\n")
        self.close_connection = True

    def _event(self, event: object) -> None:
        self.wfile.write(f"data: {json.dumps(event)}\n\n".encode())
        self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  its own name
        """Quiet."""


@contextmanager
def serve() -> Iterator[Model]:
    model = Model()
    handler = type("Handler", (_Handler,), {"model": model})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    model.url = f"http://127.0.0.1:{server.server_port}/v1"
    yield model
    server.shutdown()
    server.server_close()
