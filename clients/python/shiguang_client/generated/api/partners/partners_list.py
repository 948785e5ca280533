"""GET /api/v1/partners"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.partnership_page import PartnershipPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> PartnershipPage:
    response_200 = PartnershipPage.from_dict(response.json())

    return response_200


def partners_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[PartnershipPage]:
    """Whom you show your library, and who shows you theirs; invitations among them."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/partners",
        "params": params,
    }
    return Operation(_kwargs, _parse)
