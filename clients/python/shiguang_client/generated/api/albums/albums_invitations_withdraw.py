"""DELETE /api/v1/albums/{album_id}/invitations/{invitation_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def albums_invitations_withdraw(
    album_id: UUID,
    invitation_id: UUID,
) -> Operation[None]:
    """Takes an invitation back. Managers may."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/albums/{album_id}/invitations/{invitation_id}".format(
            album_id=quote(str(album_id), safe=""),
            invitation_id=quote(str(invitation_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
