"""POST /api/v1/api-keys/{key_id}/rotate"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.created_api_key import CreatedApiKey
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> CreatedApiKey:
    response_200 = CreatedApiKey.from_dict(response.json())

    return response_200


def api_keys_rotate(
    key_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[CreatedApiKey]:
    """Gives the key a new secret and shows it, this once; the old one ends at once.

    A key may rotate itself, and others only within its own scopes and life.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/api-keys/{key_id}/rotate".format(
            key_id=quote(str(key_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
