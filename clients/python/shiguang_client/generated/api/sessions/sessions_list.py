"""GET /api/v1/sessions"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.signed_in_browser_page import SignedInBrowserPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> SignedInBrowserPage:
    response_200 = SignedInBrowserPage.from_dict(response.json())

    return response_200


def sessions_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[SignedInBrowserPage]:
    """The browsers that are signed in, the newest first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/sessions",
        "params": params,
    }
    return Operation(_kwargs, _parse)
