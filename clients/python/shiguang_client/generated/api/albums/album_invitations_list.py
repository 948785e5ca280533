"""GET /api/v1/albums/invitations"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.album_invitation_page import AlbumInvitationPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AlbumInvitationPage:
    response_200 = AlbumInvitationPage.from_dict(response.json())

    return response_200


def album_invitations_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[AlbumInvitationPage]:
    """Albums that the asker is invited to."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/albums/invitations",
        "params": params,
    }
    return Operation(_kwargs, _parse)
