"""Function Compute's containers: requests pass, hooks and events are answered."""

import importlib
import json
import sys
from collections.abc import Iterator
from io import BytesIO
from types import ModuleType
from typing import Any
from unittest.mock import patch

import pytest
from django.core.exceptions import ImproperlyConfigured

from backend.serverless.exchange import Request, answered, environ_of

NAME = "backend.serverless.container"
pytestmark = pytest.mark.django_db


@pytest.fixture
def container(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.setenv("FC_FUNCTION_NAME", "shiguang-api")
    sys.modules.pop(NAME, None)
    yield importlib.import_module(NAME)
    sys.modules.pop(NAME, None)


def ask(
    container: ModuleType, method: str, path: str, control: str, body: bytes = b""
) -> tuple[int, dict[str, str], Any]:
    request = Request(
        method=method,
        path=path,
        query="",
        headers=[
            ("Host", "localhost"),
            ("x-fc-control-path", control),
            ("x-fc-request-id", "1-abc"),
        ],
        body=body,
        client="192.0.2.1",
    )
    with answered(container.application, request) as begun:
        content = b"".join(begun.pieces)
    return begun.status, {name.lower(): value for name, value in begun.headers}, content


def test_it_does_not_start_anywhere_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FC_FUNCTION_NAME", raising=False)
    sys.modules.pop(NAME, None)
    with pytest.raises(ImproperlyConfigured):
        importlib.import_module(NAME)


def test_a_request_passes_with_the_platforms_id(container: ModuleType) -> None:
    status, headers, _ = ask(container, "GET", "/health/live", "/http-invoke")
    assert (status, headers["x-request-id"]) == (200, "1-abc")


@pytest.mark.parametrize(
    ("method", "path"), [("POST", "/initialize"), ("GET", "/pre-stop"), ("POST", "/invoke")]
)
def test_a_callers_request_for_a_hook_is_a_request_like_others(
    container: ModuleType, method: str, path: str
) -> None:
    status, headers, _ = ask(container, method, path, "/http-invoke", b"{}")
    assert "x-fc-status" not in headers
    assert status in {302, 403, 404}  # as `/pre-step` would be answered


@pytest.mark.parametrize(("method", "path"), [("POST", "/initialize"), ("GET", "/pre-stop")])
def test_hooks_are_answered(container: ModuleType, method: str, path: str) -> None:
    status, headers, _ = ask(container, method, path, path)
    assert (status, headers["x-fc-status"]) == (200, "200")


def test_a_timers_event_is_taken(container: ModuleType) -> None:
    event = json.dumps({"triggerTime": "now", "triggerName": "minute"}).encode()
    with patch("backend.events.relay.turn.take_turn", return_value=["a"]):
        status, headers, content = ask(container, "POST", "/invoke", "/invoke", event)
    assert (status, headers["x-fc-status"]) == (200, "200")
    assert json.loads(content) == {"done": ["a"]}


@pytest.mark.parametrize("event", [b"", b"not JSON", b"[]", b"{}"])
def test_an_unknown_event_is_told_as_a_failure(container: ModuleType, event: bytes) -> None:
    status, headers, _ = ask(container, "POST", "/invoke", "/invoke", event)
    assert (status, headers["x-fc-status"]) == (400, "404")


def test_a_body_is_read_no_further_than_its_length(container: ModuleType) -> None:
    environ = environ_of(
        Request("POST", "/invoke", "", [("x-fc-control-path", "/invoke")], b"{}", "192.0.2.1")
    )
    environ["wsgi.input"] = BytesIO(b"{} and more")
    started: list[str] = []
    container.application(environ, lambda status, _headers: started.append(status))
    assert started[0].startswith("400")  # an empty object: read well, and unknown
