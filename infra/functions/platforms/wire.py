"""What all platforms do with bodies, headers and parameters."""

from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl

from backend.serverless.exchange import Header


def body_fields(body: bytes) -> dict[str, Any]:
    try:
        return {"body": body.decode(), "isBase64Encoded": False}
    except UnicodeDecodeError:
        return {"body": b64encode(body).decode(), "isBase64Encoded": True}


def body_of(told: Mapping[str, Any]) -> bytes:
    body = str(told.get("body", ""))
    return b64decode(body) if told.get("isBase64Encoded") else body.encode()


def several_each(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return found


def last_each(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    return dict(pairs)


def joined_each(pairs: Iterable[tuple[str, str]], glue: str = ",") -> dict[str, str]:
    return {name: glue.join(values) for name, values in several_each(pairs).items()}


def parameters(query: str) -> list[tuple[str, str]]:
    return parse_qsl(query, keep_blank_values=True)


def undecoded(query: str) -> list[tuple[str, str]]:
    pairs = (part.partition("=") for part in query.split("&") if part)
    return [(name, value) for name, _, value in pairs]


def single_headers(headers: Mapping[str, str]) -> list[Header]:
    """As they go out: lower-cased by HTTP/2, each for itself."""
    return [(name.lower(), value) for name, value in headers.items()]


def several_headers(headers: Mapping[str, Sequence[str]]) -> list[Header]:
    return [(name.lower(), value) for name, values in headers.items() for value in values]


def lowered(headers: Sequence[Header]) -> list[Header]:
    return [(name.lower(), value) for name, value in headers]
