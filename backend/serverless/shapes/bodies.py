"""Bodies within JSON: text as it is, everything else in Base64."""

import binascii
from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Any

from backend.serverless.exchange import Answer

_TEXT = ("text/", "application/json", "application/problem+json", "application/javascript")


def body_of(event: Mapping[str, Any]) -> bytes:
    """Raises ValueError for what is no Base64."""
    body = event.get("body") or ""
    if not event.get("isBase64Encoded"):
        return str(body).encode()
    try:
        return b64decode(body, validate=True)
    except binascii.Error as error:
        raise ValueError("the body is no Base64") from error


def body_fields(answer: Answer) -> dict[str, Any]:
    """`body` and `isBase64Encoded`; text that is compressed, or no UTF-8, is binary."""
    if answer.header("content-type").startswith(_TEXT) and not answer.header("content-encoding"):
        try:
            return {"body": answer.body.decode(), "isBase64Encoded": False}
        except UnicodeDecodeError:
            pass
    return {"body": b64encode(answer.body).decode("ascii"), "isBase64Encoded": True}
