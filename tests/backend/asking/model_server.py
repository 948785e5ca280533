"""A local server that speaks the chat completions of an OpenAI-compatible API."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Model:
    """content: what it answers with, as the message's text; raw: the whole body instead."""

    url: str = ""
    content: str = "{}"
    raw: bytes | None = None
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    delay: threading.Event | None = None
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)

    def answers(self, **filters: Any) -> None:
        empty: dict[str, Any] = {
            "question": "photos",
            "people": [],
            "places": [],
            "tags": [],
            "cameras": [],
            "dates": [],
            "media": [],
            "favorite": False,
            "faces": {"least": None, "most": None},
            "words": [],
            "not_understood": [],
        }
        self.content = json.dumps(empty | filters)


@contextmanager
def serve() -> Iterator[Model]:
    model = Model()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            model.asked.append(json.loads(self.rfile.read(length)))
            model.keys.append(self.headers.get("Authorization", ""))
            if model.delay:
                model.delay.wait(10)
            message = {"choices": [{"message": {"role": "assistant", "content": model.content}}]}
            body = json.dumps(message).encode() if model.raw is None else model.raw
            self.send_response(model.status)
            for name, value in model.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  its own name
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    model.url = f"http://127.0.0.1:{server.server_port}/v1"
    yield model
    server.shutdown()
    server.server_close()
