"""One request through a WSGI application, without a server (PEP 3333)."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from types import TracebackType
from typing import Any, TypeAlias
from urllib.parse import unquote_to_bytes

Header: TypeAlias = tuple[str, str]
Environ: TypeAlias = dict[str, Any]
Application: TypeAlias = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]
_ErrorInfo: TypeAlias = (
    tuple[type[BaseException], BaseException, TracebackType] | tuple[None, None, None] | None
)

_NOT_PREFIXED = frozenset({"CONTENT_TYPE", "CONTENT_LENGTH"})
# A stream of events has no end: after this it is cut between two pieces, and its reader comes back
# with the number of the last event, as after every connection that broke.
_STREAMED_FOR = 5.0  # seconds


@dataclass(frozen=True, slots=True)
class Request:
    """path, query: percent-encoded, as they stood in the address. client: an IP address."""

    method: str
    path: str
    query: str
    headers: Sequence[Header]
    body: bytes
    client: str
    scheme: str = "https"
    protocol: str = "HTTP/1.1"
    request_id: str = ""  # the platform's
    extra: Environ = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Begun:
    """An answer of which the body is still to come."""

    status: int
    headers: Sequence[Header]
    pieces: Iterator[bytes]

    def header(self, name: str) -> str:
        """The last of that name, or nothing."""
        return next((value for key, value in reversed(self.headers) if key.lower() == name), "")


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Sequence[Header]
    body: bytes

    def header(self, name: str) -> str:
        """The last of that name, or nothing."""
        return next((value for key, value in reversed(self.headers) if key.lower() == name), "")


@contextmanager
def answered(application: Application, request: Request) -> Iterator[Begun]:
    """The application's answer; what it holds is given back with the block."""
    starts: list[tuple[int, Sequence[Header]]] = []
    written: list[bytes] = []

    def start_response(
        status: str, headers: Sequence[Header], error: _ErrorInfo = None
    ) -> Callable[[bytes], None]:
        if error is not None and error[1] is not None and written:
            raise error[1].with_traceback(error[2])
        starts[:] = [(int(status.split(" ", 1)[0]), tuple(headers))]
        return written.append

    body = application(environ_of(request), start_response)
    try:
        pieces = iter(body)
        first = next(pieces, b"")  # an application may start its response this late
        status, headers = starts[0]
        begun = Begun(status, headers, iter(()))
        rest = _cut(pieces) if begun.header("content-type").startswith(_EVENTS) else pieces
        yield Begun(status, headers, _joined(written, first, rest))
    finally:
        close = getattr(body, "close", None)
        if close is not None:
            close()


_EVENTS = "text/event-stream"


def _joined(written: list[bytes], first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield from written
    yield first
    yield from rest


def _cut(pieces: Iterator[bytes]) -> Iterator[bytes]:
    until = time.monotonic() + _STREAMED_FOR
    for piece in pieces:
        yield piece
        if time.monotonic() >= until:
            return


def environ_of(request: Request) -> Environ:
    """What the application is called with (PEP 3333)."""
    environ: Environ = {
        "REQUEST_METHOD": request.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(request.path).decode("latin-1"),
        "QUERY_STRING": request.query,
        "SERVER_PROTOCOL": request.protocol,
        "REMOTE_ADDR": request.client,
        "CONTENT_LENGTH": str(len(request.body)),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": request.scheme,
        "wsgi.input": BytesIO(request.body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": False,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        **_header_variables(request.headers),
        **request.extra,
    }
    host, _, port = environ.get("HTTP_HOST", "").partition(":")
    environ["SERVER_NAME"] = host or "localhost"
    environ["SERVER_PORT"] = port or ("443" if request.scheme == "https" else "80")
    if request.request_id:
        environ.setdefault("HTTP_X_REQUEST_ID", request.request_id)
    return environ


def _header_variables(headers: Sequence[Header]) -> Environ:
    """Repeated ones are joined as RFC 9110, 5.3 has it, and cookies as RFC 6265, 5.4 has it.

    A name with an underscore is left out, as servers do: it would pass for one with a hyphen.
    The length is that of the body at hand.
    """
    variables: Environ = {}
    for name, value in headers:
        if "_" in name:
            continue
        key = name.upper().replace("-", "_")
        if key == "CONTENT_LENGTH":
            continue
        key = key if key in _NOT_PREFIXED else f"HTTP_{key}"
        glue = "; " if key == "HTTP_COOKIE" else ","
        variables[key] = f"{variables[key]}{glue}{value}" if key in variables else value
    return variables
