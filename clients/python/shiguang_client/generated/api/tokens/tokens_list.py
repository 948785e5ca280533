"""GET /api/v1/tokens"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.token_family_page import TokenFamilyPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> TokenFamilyPage:
    response_200 = TokenFamilyPage.from_dict(response.json())

    return response_200


def tokens_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[TokenFamilyPage]:
    """The apps that are signed in, the newest first; never the tokens."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/tokens",
        "params": params,
    }
    return Operation(_kwargs, _parse)
