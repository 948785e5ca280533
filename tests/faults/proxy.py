"""A proxy in front of the object store that can be told to answer 500.

It passes bytes through unchanged (the signature covers the Host header, which stays), so whoever is
given its address talks to the real store, except while it is broken.
"""

import contextlib
import selectors
import socket
import threading
from types import TracebackType
from typing import Self

_ANSWER = (
    b"HTTP/1.1 500 Internal Server Error\r\nContent-Type: application/xml\r\n"
    b"Content-Length: 77\r\nConnection: close\r\n\r\n"
    b"<Error><Code>InternalError</Code><Message>broken on purpose</Message></Error>"
)


class FaultProxy:
    def __init__(self, host: str, port: int) -> None:
        self._upstream = (host, port)
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self._broken = threading.Event()
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self.refused = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def break_down(self) -> None:
        """From now on every request gets a 500, also on connections that are open."""
        self._broken.set()
        with self._lock:
            for connection in self._open:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    def recover(self) -> None:
        self._broken.clear()

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._listener.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):  # the listener was closed
            while True:
                connection, _ = self._listener.accept()
                threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with client, contextlib.suppress(OSError):
            if self._broken.is_set():
                self._refuse(client)
                return
            with socket.create_connection(self._upstream) as store:
                with self._lock:
                    self._open |= {client, store}
                try:
                    _pump(client, store)
                finally:
                    with self._lock:
                        self._open -= {client, store}

    def _refuse(self, client: socket.socket) -> None:
        """Reads what comes (a client may not listen before it has sent its body), then answers."""
        self.refused += 1
        client.settimeout(0.2)
        with contextlib.suppress(TimeoutError):
            while client.recv(65536):
                pass
        client.sendall(_ANSWER)


def _pump(one: socket.socket, other: socket.socket) -> None:
    """Carries bytes both ways until either side closes."""
    partner = {one: other, other: one}
    with selectors.DefaultSelector() as selector:
        for side in partner:
            selector.register(side, selectors.EVENT_READ)
        while True:
            for key, _ in selector.select():
                side = one if key.fileobj is one else other
                content = side.recv(65536)
                if not content:
                    return
                partner[side].sendall(content)
