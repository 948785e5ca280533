"""POST /api/v1/api-keys"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.created_api_key import CreatedApiKey
from ...models.new_api_key_request import NewApiKeyRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> CreatedApiKey:
    response_201 = CreatedApiKey.from_dict(response.json())

    return response_201


def api_keys_create(
    *,
    body: NewApiKeyRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[CreatedApiKey]:
    """Makes a key and shows it, this once. A key can only hand on scopes of its own."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/api-keys",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
