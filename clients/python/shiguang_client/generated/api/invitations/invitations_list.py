"""GET /api/v1/invitations"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.invitation_page import InvitationPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> InvitationPage:
    response_200 = InvitationPage.from_dict(response.json())

    return response_200


def invitations_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[InvitationPage]:
    """All invitations, the youngest first; never their links."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/invitations",
        "params": params,
    }
    return Operation(_kwargs, _parse)
