"""POST /api/v1/albums/invitations/{invitation_id}/accept"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.album_detail import AlbumDetail
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AlbumDetail:
    response_200 = AlbumDetail.from_dict(response.json())

    return response_200


def album_invitations_accept(
    invitation_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[AlbumDetail]:
    """Joins the album."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/albums/invitations/{invitation_id}/accept".format(
            invitation_id=quote(str(invitation_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
