"""Servers of language models that the operator names, and which speak OpenAI's API.

Unlike the addresses that users name (`outbound`) they may lie in our own network. All of an
exchange takes so long at most, an answer has so many bytes at most; no redirect is followed with
the key, and proxies of the environment are not used.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx

from backend.common.deadlines import Deadline, Transport

_STREAM = "text/event-stream"
_END = "[DONE]"


class ModelFailed(Exception):
    """It did not answer in time, or not as it should; the message is for the log."""


@dataclass(frozen=True, slots=True)
class ModelServer:
    """url: up to and without "/chat/completions". key: "" for none. most: bytes of an answer."""

    url: str
    key: str
    most: int

    def post(self, path: str, body: Mapping[str, Any], *, deadline: Deadline) -> Any:
        """The answer's JSON. Raises ModelFailed."""
        with self._answer(path, body, deadline) as response:
            return _json(b"".join(self._bounded(response)))

    def stream(self, path: str, body: Mapping[str, Any], *, deadline: Deadline) -> Iterator[Any]:
        """The JSON of each event; all of the answer at once, of a server that does not stream.
        Raises ModelFailed, also between two of them."""
        with self._answer(path, body, deadline) as response:
            if not response.headers.get("Content-Type", "").startswith(_STREAM):
                yield _json(b"".join(self._bounded(response)))
                return
            for data in _events(self._bounded(response)):
                if data == _END:
                    return
                yield _json(data.encode())

    @contextmanager
    def _answer(
        self, path: str, body: Mapping[str, Any], deadline: Deadline
    ) -> Iterator[httpx.Response]:
        headers = {"Accept-Encoding": "identity"}  # so that what is counted is what there is
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        try:
            with (
                httpx.Client(
                    transport=Transport(deadline),
                    timeout=None,  # noqa: S113  the deadline is
                    follow_redirects=False,
                    trust_env=False,
                ) as client,
                client.stream(
                    "POST", f"{self.url.rstrip('/')}{path}", json=body, headers=headers
                ) as response,
            ):
                if response.status_code != httpx.codes.OK:
                    raise ModelFailed(f"status {response.status_code}")
                yield response
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
            raise ModelFailed(f"no answer: {error!r}") from error

    def _bounded(self, response: httpx.Response) -> Iterator[bytes]:
        read = 0
        for chunk in response.iter_raw():
            read += len(chunk)
            if read > self.most:
                raise ModelFailed("an answer without end")
            yield chunk


def _events(chunks: Iterator[bytes]) -> Iterator[str]:
    """The data of Server-Sent Events, each of which has one line of it."""
    rest = b""
    for chunk in chunks:
        *lines, rest = (rest + chunk).split(b"\n")
        for line in lines:
            if line.startswith(b"data:"):
                yield line.removeprefix(b"data:").decode("utf-8", "replace").strip()


def _json(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise ModelFailed(f"an unreadable answer: {error!r}") from error
