"""POST /api/v1/locked/open"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.opening import Opening
from ...models.secret_request import SecretRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Opening:
    response_200 = Opening.from_dict(response.json())

    return response_200


def locked_open(
    *,
    body: SecretRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Opening]:
    """Opens the folder for a while: for this session, and for whoever sends the token."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/locked/open",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
