"""A time by which a request has ended, whatever the other side does meanwhile.

httpx knows only how long each read and write may take, so that a server which sends a byte now and
then holds a request for as long as it likes. Here every operation on the connection may take what
is left until the deadline, and no more.
"""

import socket
import ssl
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from time import monotonic
from typing import Any

import httpcore
import httpx


class Deadline:
    """So many seconds from now on. Once lifted, the time of single operations is all that counts,
    which is right for what may be long and is wanted."""

    def __init__(self, seconds: float) -> None:
        self._until: float | None = monotonic() + seconds
        self._connection: socket.socket | None = None

    def guard(self, connection: socket.socket) -> None:
        self._connection = connection

    def end(self) -> None:
        """Time is up, from any thread: whoever waits for the other side is woken."""
        self._until = monotonic()
        if self._connection is not None:
            with suppress(OSError):  # closed already
                # Not the method of a TLS connection, which another thread may be reading.
                socket.socket.shutdown(self._connection, socket.SHUT_RDWR)

    def lift(self) -> None:
        self._until = None

    def at_most(self, timeout: float | None) -> float | None:
        """What an operation may take, in seconds. Raises httpcore.ReadTimeout when time is up."""
        if self._until is None:
            return timeout
        left = self._until - monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("The answer took too long.")
        return left if timeout is None else min(left, timeout)


class Transport(httpx.HTTPTransport):
    """HTTP/1.1 over one connection at a time, which keeps to the deadline."""

    def __init__(self, deadline: Deadline) -> None:
        super().__init__(verify=_trusted(), trust_env=False)
        # httpx has no parameter for the network below it; its pool is httpcore's.
        self._pool = httpcore.ConnectionPool(
            ssl_context=_trusted(), max_connections=1, network_backend=_Network(deadline)
        )


@cache
def _trusted() -> ssl.SSLContext:
    """Read once: it takes longer than many a request."""
    return httpx.create_ssl_context(trust_env=False)


class _Network(httpcore.NetworkBackend):
    def __init__(self, deadline: Deadline) -> None:
        self._deadline = deadline
        self._network = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        stream = self._network.connect_tcp(
            host, port, self._deadline.at_most(timeout), local_address, socket_options
        )
        return _Stream(stream, self._deadline)


class _Stream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline
        deadline.guard(stream.get_extra_info("socket"))

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.at_most(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.at_most(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        left = self._deadline.at_most(timeout)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, left), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
