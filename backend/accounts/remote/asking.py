"""One request to a server that the operator has named, answered with a JSON object.

Redirects are not followed: these addresses are the final ones. Neither addresses nor bodies are
logged or put into messages, for they carry codes and secrets.
"""

import json
from collections.abc import Mapping
from typing import Any

import httpx

_TIMEOUT = httpx.Timeout(10.0, connect=3.0)  # seconds
_MAX_BYTES = 1024 * 1024


class Unreachable(Exception):
    """The request has not arrived: sending it again cannot do anything twice."""


class NoAnswer(Exception):
    """The request may have arrived, and nothing that makes sense came back."""


def ask(
    method: str,
    url: str,
    *,
    params: Mapping[str, str] | None = None,
    form: Mapping[str, str] | None = None,
    body: Mapping[str, object] | None = None,
    headers: Mapping[str, str] | None = None,
    basic: tuple[str, str] | None = None,
) -> tuple[int, dict[str, Any]]:
    """Status and JSON object of the answer; `body` is sent as JSON. Raises Unreachable and
    NoAnswer."""
    auth = httpx.BasicAuth(*basic) if basic else None
    accept = {"Accept": "application/json", **(headers or {})}
    try:
        with (
            httpx.Client(timeout=_TIMEOUT, follow_redirects=False) as client,
            client.stream(
                method, url, params=params, data=form, json=body, headers=accept, auth=auth
            ) as response,
        ):
            return response.status_code, _object(_body(response))
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
        raise Unreachable(type(error).__name__) from None
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        raise NoAnswer(type(error).__name__) from None


def _body(response: httpx.Response) -> bytes:
    body = bytearray()
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > _MAX_BYTES:
            raise ValueError("the answer is too large")
    return bytes(body)


def _object(body: bytes) -> dict[str, Any]:
    value = json.loads(body)
    if not isinstance(value, dict):
        raise ValueError("not a JSON object")
    return value
