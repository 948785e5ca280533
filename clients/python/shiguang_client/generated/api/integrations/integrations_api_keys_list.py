"""GET /api/v1/integrations/api-keys"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.overseen_api_key_page import OverseenApiKeyPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> OverseenApiKeyPage:
    response_200 = OverseenApiKeyPage.from_dict(response.json())

    return response_200


def integrations_api_keys_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[OverseenApiKeyPage]:
    """All keys that were not revoked, the youngest first; never the secrets."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/integrations/api-keys",
        "params": params,
    }
    return Operation(_kwargs, _parse)
