"""Carries operations out: authentication, retries, refusals as exceptions, pages as one list."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from types import TracebackType
from typing import Self, TypeVar
from uuid import uuid4

import httpx

from shiguang_client.backoff import RETRIED_STATUSES, Backoff
from shiguang_client.errors import NotUnderstood, Unreachable, refusal
from shiguang_client.operation import Operation, Page
from shiguang_client.sse import Event, parse

T = TypeVar("T")

# Answers that say that nothing has been done yet, so that anything may be sent again.
_NOT_CARRIED_OUT = frozenset({httpx.codes.TOO_MANY_REQUESTS, httpx.codes.SERVICE_UNAVAILABLE})


class Client:
    """A connection to one server; safe to share between threads.

    Raises `ApiError` when the server refuses, `NotSignedIn` on 401, `Unreachable` when nothing
    answers after all retries and `NotUnderstood` when the answer is of another version.
    """

    def __init__(
        self,
        url: str,
        *,
        auth: httpx.Auth | None = None,
        backoff: Backoff | None = None,
        timeout: float = 30.0,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.url = url.rstrip("/")
        self.backoff = backoff or Backoff()
        self.http = httpx.Client(
            base_url=self.url,
            auth=auth,
            headers={"Accept": "application/json", **(headers or {})},
            timeout=httpx.Timeout(timeout),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self.http.close()

    def call(self, operation: Operation[T]) -> T:
        """What the operation answers."""
        return self.read(operation, self.send(operation))

    def items(self, operation: Operation[Page[T]]) -> Iterator[T]:
        """Every item of a list; pages are fetched as they are needed."""
        while True:
            page = self.call(operation)
            yield from page.items
            if not page.next_cursor:
                return
            operation = operation.from_cursor(page.next_cursor)

    @contextmanager
    def stream(
        self, operation: Operation[object], *, headers: Mapping[str, str] | None = None
    ) -> Iterator[httpx.Response]:
        """An answer to be read bit by bit, such as a download; not tried again."""
        request = {**operation.request, "headers": {**operation.headers, **(headers or {})}}
        with self.http.stream(**request) as response:
            if not response.is_success:
                response.read()
                raise refusal(response)
            yield response

    @contextmanager
    def events(
        self, operation: Operation[object], *, last_id: str = "", silence: float = 45.0
    ) -> Iterator[Iterator[Event]]:
        """The events of one connection; httpx.TransportError when it breaks.

        silence: seconds without a heartbeat after which it counts as broken.
        """
        headers = {"Accept": "text/event-stream"}
        if last_id:
            headers["Last-Event-ID"] = last_id
        timeout = httpx.Timeout(silence, connect=10.0)
        patient = replace(operation, request={**operation.request, "timeout": timeout})
        with self.stream(patient, headers=headers) as response:
            yield parse(response.iter_lines(), last_id=last_id)

    def send(self, operation: Operation[T]) -> httpx.Response:
        """The answer of a success, for whom its status or headers matter too; see `read`."""
        if operation.takes_key and not operation.repeatable:
            operation = operation.keyed(str(uuid4()))
        for attempt in range(self.backoff.attempts):
            final = attempt == self.backoff.attempts - 1
            try:
                response = self.http.request(**operation.request)
            except httpx.TransportError as error:
                never_sent = isinstance(error, httpx.ConnectError | httpx.ConnectTimeout)
                if final or not (operation.repeatable or never_sent):
                    raise Unreachable(f"{self.url} does not answer: {_words(error)}") from error
                self.backoff.wait(attempt)
                continue
            again = RETRIED_STATUSES if operation.repeatable else _NOT_CARRIED_OUT
            if response.status_code in again and not final:
                self.backoff.wait(attempt, response)
                continue
            if not response.is_success:
                raise refusal(response)
            return response
        raise AssertionError("unreachable: the last attempt returns or raises")

    def read(self, operation: Operation[T], response: httpx.Response) -> T:
        try:
            return operation.parse(response)
        except json.JSONDecodeError as error:
            raise Unreachable(f"what answers at {self.url} is no album") from error
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise NotUnderstood(
                f"{self.url} is an album of another version: {type(error).__name__}: {error}"
            ) from error


def _words(error: Exception) -> str:
    return str(error) or type(error).__name__
