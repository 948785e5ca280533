"""GET /api/v1/albums/{album_id}/invitations"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.album_invitation_page import AlbumInvitationPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AlbumInvitationPage:
    response_200 = AlbumInvitationPage.from_dict(response.json())

    return response_200


def albums_invitations_list(
    album_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[AlbumInvitationPage]:
    """Invitations that were not answered yet, for managers."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/albums/{album_id}/invitations".format(
            album_id=quote(str(album_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
