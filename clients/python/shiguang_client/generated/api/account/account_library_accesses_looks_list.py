"""GET /api/v1/account/library-accesses/{access_id}/looks"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.library_look_page import LibraryLookPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> LibraryLookPage:
    response_200 = LibraryLookPage.from_dict(response.json())

    return response_200


def account_library_accesses_looks_list(
    access_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[LibraryLookPage]:
    """What was looked at in your library while it was open, in the order of the first looks."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/account/library-accesses/{access_id}/looks".format(
            access_id=quote(str(access_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
