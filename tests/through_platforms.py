"""Requests of the tests' own clients, through the events of serverless platforms.

Every test asks through one platform, chosen by its name, or through the one that TESTS_THROUGH
names. What the product is asked, and what it answers, has to come out as it went in.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from types import ModuleType
from typing import Any, cast
from unittest.mock import patch
from urllib.parse import parse_qsl, quote
from zlib import crc32

from django.http import HttpResponseBase
from django.test.client import ClientHandler

from backend.serverless.answering import shape_of
from backend.serverless.exchange import Answer, Request, environ_of
from infra.functions.platforms import (
    Platform,
    function_compute,
    function_url,
    http_api,
    load_balancer,
    rest_api,
)

_MODULES: Mapping[str, ModuleType] = {
    "function_compute": function_compute,
    "function_url": function_url,
    "http_api": http_api,
    "load_balancer": load_balancer,
    "rest_api": rest_api,
}
PLATFORMS = cast("Mapping[str, Platform]", _MODULES)
_PLAIN_PATH = "/!$&'()*+,;=:@-._~"
# The platforms write these: of a client's they are their own, of an answer too.
_THEIRS = frozenset(
    {"HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_PROTO", "HTTP_X_AMZN_TRACE_ID", "HTTP_HOST"}
)
_NOT_ANSWERED = frozenset({"connection", "content-length", "date", "keep-alive", "server"})

Handle = Callable[[ClientHandler, dict[str, Any]], HttpResponseBase]


def platform_of(node_id: str) -> str:
    """Always the same for the same test, in every process."""
    names = sorted(PLATFORMS)
    return os.environ.get("TESTS_THROUGH") or names[crc32(node_id.encode()) % len(names)]


@contextmanager
def asking_through(name: str) -> Iterator[None]:
    """While this lasts, Django's test clients ask by events of this platform."""
    ask = cast("Handle", ClientHandler.__call__)
    platform = PLATFORMS[name]

    def handle(handler: ClientHandler, environ: dict[str, Any]) -> HttpResponseBase:
        if not _can_travel(name, environ):
            return ask(handler, environ)
        event = platform.event(_request(environ))
        shape = shape_of(event)
        assert shape is not None, f"no shape fits an event of {name}"
        arrived = environ_of(shape.request(event))
        _same_request(environ, arrived)
        response = ask(handler, _as_tests_have_it(environ, arrived))
        if not response.streaming:
            answer = _answer(response)
            _same_answer(answer, platform.response(shape.told(answer, event)))
        return response

    with patch.object(ClientHandler, "__call__", handle):
        yield


def _can_travel(name: str, environ: Mapping[str, Any]) -> bool:
    """Not: what a test claims that proxies said; nor what the platform is known to lose."""
    if "HTTP_X_FORWARDED_FOR" in environ:
        return False
    if name == "function_compute":  # of parameters that were sent twice it makes one
        names = [key for key, _ in parse_qsl(environ.get("QUERY_STRING", ""), True)]
        return len(names) == len(set(names))
    return True


def _request(environ: Mapping[str, Any]) -> Request:
    length = int(environ.get("CONTENT_LENGTH") or 0)
    body = environ["wsgi.input"].read(length) if length else b""
    headers = [
        (key.removeprefix("HTTP_").replace("_", "-").title(), str(value))
        for key, value in environ.items()
        if key.startswith("HTTP_") and value
    ]
    if "HTTP_HOST" not in environ:
        headers.append(("Host", environ["SERVER_NAME"]))
    if environ.get("CONTENT_TYPE"):
        headers.append(("Content-Type", environ["CONTENT_TYPE"]))
    return Request(
        method=environ["REQUEST_METHOD"],
        path=quote(environ["PATH_INFO"].encode("latin-1"), safe=_PLAIN_PATH),
        query=environ.get("QUERY_STRING", ""),
        headers=headers,
        body=body,
        client=environ["REMOTE_ADDR"],
        scheme=environ["wsgi.url_scheme"],
    )


def _same_request(sent: Mapping[str, Any], arrived: Mapping[str, Any]) -> None:
    for key in ("REQUEST_METHOD", "PATH_INFO", "REMOTE_ADDR"):
        assert arrived[key] == sent[key], key
    assert _parameters(arrived) == _parameters(sent)
    assert _header_variables(arrived) == _header_variables(sent)


def _parameters(environ: Mapping[str, Any]) -> list[tuple[str, str]]:
    return sorted(parse_qsl(environ.get("QUERY_STRING", ""), keep_blank_values=True))


def _header_variables(environ: Mapping[str, Any]) -> dict[str, str]:
    return {
        key: str(value)
        for key, value in environ.items()
        if (key.startswith("HTTP_") or key == "CONTENT_TYPE") and value and key not in _THEIRS
    }


def _as_tests_have_it(sent: Mapping[str, Any], arrived: Mapping[str, Any]) -> dict[str, Any]:
    """What arrived, but over plain HTTP, to the server that the test has named."""
    kept = {key: sent[key] for key in ("SERVER_NAME", "SERVER_PORT", "wsgi.url_scheme")}
    dropped = set() if "HTTP_HOST" in sent else {"HTTP_HOST"}
    mixed = {**sent, **arrived, **kept}
    body = arrived["wsgi.input"].read()
    mixed["wsgi.input"] = BytesIO(body)
    return {key: value for key, value in mixed.items() if key not in dropped}


def _answer(response: HttpResponseBase) -> Answer:
    cookies = [("Set-Cookie", morsel.OutputString()) for morsel in response.cookies.values()]
    content: bytes = getattr(response, "content", b"")
    return Answer(response.status_code, [*response.items(), *cookies], content)


def _same_answer(sent: Answer, arrived: Answer) -> None:
    assert arrived.status == sent.status
    assert arrived.body == sent.body
    assert _visible(arrived) == _visible(sent)


def _visible(answer: Answer) -> list[tuple[str, str]]:
    return sorted(
        (name.lower(), value) for name, value in answer.headers if name.lower() not in _NOT_ANSWERED
    )
