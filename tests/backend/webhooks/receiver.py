"""An integrator's server on this machine: what it got, and what it answers."""

import json
import socket
import threading
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from hmac import new as hmac_of
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Message:
    headers: dict[str, str]
    content: bytes

    @property
    def body(self) -> Any:
        return json.loads(self.content)

    def is_signed_with(self, secret: str) -> bool:
        """Written anew from the specification, not by what signs."""
        parts = (self.headers["webhook-id"], self.headers["webhook-timestamp"])
        signed = ".".join(parts).encode() + b"." + self.content
        key = b64decode(secret.removeprefix("whsec_"))
        expected = hmac_of(key, signed, sha256).digest()
        offered = self.headers["webhook-signature"].split()
        return any(b64decode(one.removeprefix("v1,")) == expected for one in offered)


@dataclass
class Receiver:
    url: str = ""
    answers: list[int] = field(default_factory=list)  # one for each request; then 204
    location: str = ""
    got: list[Message] = field(default_factory=list)

    def take(self, handler: BaseHTTPRequestHandler) -> None:
        content = handler.rfile.read(int(handler.headers["content-length"]))
        self.got.append(Message({k.lower(): v for k, v in handler.headers.items()}, content))
        handler.send_response(self.answers.pop(0) if self.answers else 204)
        if self.location:
            handler.send_header("location", self.location)
        handler.send_header("content-length", "0")
        handler.end_headers()


@contextmanager
def silent() -> Iterator[str]:
    """A server that takes every connection and says nothing, until it goes away."""
    with socket.create_server(("127.0.0.1", 0), backlog=64) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}/told"


@contextmanager
def receiving() -> Iterator[Receiver]:
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            receiver.take(self)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    receiver.url = f"http://127.0.0.1:{server.server_address[1]}/told"
    try:
        yield receiver
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
