"""GET /api/v1/account/library-accesses"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.library_access_page import LibraryAccessPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> LibraryAccessPage:
    response_200 = LibraryAccessPage.from_dict(response.json())

    return response_200


def account_library_accesses_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[LibraryAccessPage]:
    """Which administrators have opened your library, when and why, the latest first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/account/library-accesses",
        "params": params,
    }
    return Operation(_kwargs, _parse)
