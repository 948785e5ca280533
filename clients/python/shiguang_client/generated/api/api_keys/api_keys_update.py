"""PATCH /api/v1/api-keys/{key_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.api_key import ApiKey
from ...models.patched_api_key_name_request import PatchedApiKeyNameRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> ApiKey:
    response_200 = ApiKey.from_dict(response.json())

    return response_200


def api_keys_update(
    key_id: UUID,
    *,
    body: PatchedApiKeyNameRequest | Unset = UNSET,
) -> Operation[ApiKey]:
    """Renames the key; what it may do, and until when, stays as it was made."""
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "PATCH",
        "url": "/api/v1/api-keys/{key_id}".format(
            key_id=quote(str(key_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
