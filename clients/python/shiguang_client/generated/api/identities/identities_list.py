"""GET /api/v1/identities"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.identity_page import IdentityPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> IdentityPage:
    response_200 = IdentityPage.from_dict(response.json())

    return response_200


def identities_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[IdentityPage]:
    """Accounts at OpenID Connect and WeChat that were linked, the newest first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/identities",
        "params": params,
    }
    return Operation(_kwargs, _parse)
