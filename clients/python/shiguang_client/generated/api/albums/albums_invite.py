"""POST /api/v1/albums/{album_id}/invitations"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.album_invitation import AlbumInvitation
from ...models.album_invite_request import AlbumInviteRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AlbumInvitation:
    response_201 = AlbumInvitation.from_dict(response.json())

    return response_201


def albums_invite(
    album_id: UUID,
    *,
    body: AlbumInviteRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[AlbumInvitation]:
    """Asks somebody to join, by address, or by name who is in another album with the asker.
    Managers may; again, with another role, it changes the offer.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/albums/{album_id}/invitations".format(
            album_id=quote(str(album_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
