"""Requests to others' servers end, whatever those do to keep them going."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from time import monotonic

import pytest
from pytest_django import Settings

from backend.common import outbound

HEAD = b"HTTP/1.1 200 OK\r\nx-filler: %s\r\ncontent-length: 8\r\n\r\n" % (b"x" * 200)
BODY = b"an album"
PAUSE = 0.02  # seconds between two bytes


@pytest.fixture(autouse=True)
def _local(settings: Settings) -> None:
    settings.OUTBOUND_ALLOWED_NETWORKS = ["127.0.0.0/8"]
    settings.OUTBOUND_ALLOWS_HTTP = True


@contextmanager
def dripping(*, at_once: bytes = b"", then: bytes) -> Iterator[str]:
    """A server that answers with so much at once, and with the rest byte by byte."""
    gone = threading.Event()

    def answer(server: socket.socket) -> None:
        with suppress(OSError), server.accept()[0] as connection:
            connection.recv(4096)
            connection.sendall(at_once)
            for byte in then:
                if gone.wait(PAUSE):
                    return
                connection.sendall(bytes([byte]))

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=answer, args=(server,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.getsockname()[1]}/"
        finally:
            gone.set()
            thread.join()


@pytest.mark.parametrize("at_once", [b"", HEAD])
def test_an_answer_that_comes_byte_by_byte_ends_at_the_deadline(
    monkeypatch: pytest.MonkeyPatch, at_once: bytes
) -> None:
    """Its head or its body; each byte comes well within what a single read may take."""
    monkeypatch.setattr(outbound, "_DEADLINE", 0.1)
    whole = HEAD + BODY
    with (
        dripping(at_once=at_once, then=whole.removeprefix(at_once)) as url,
        pytest.raises(outbound.Unreachable, match="Timeout"),
    ):
        outbound.post(url, content=b"{}", headers={})


def test_an_answer_in_time_is_read() -> None:
    with dripping(at_once=HEAD, then=BODY) as url:
        assert outbound.post(url, content=b"{}", headers={}) == outbound.Answer(200, "an album")


def test_the_body_of_a_stream_may_take_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    with (
        dripping(at_once=HEAD, then=BODY) as url,
        outbound.stream(url, headers={}) as response,
    ):
        later = monotonic() + 3600
        monkeypatch.setattr("backend.common.deadlines.monotonic", lambda: later)
        assert b"".join(response.iter_raw()) == BODY


def test_the_head_of_a_stream_may_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outbound, "_DEADLINE", 0.1)
    with (
        dripping(then=HEAD + BODY) as url,
        pytest.raises(outbound.Unreachable, match="Timeout"),
        outbound.stream(url, headers={}),
    ):
        pass
