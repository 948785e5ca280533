"""PATCH /api/v1/albums/{album_id}/members/{user_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.patched_album_role_request import PatchedAlbumRoleRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> None:
    return None


def albums_members_edit(
    album_id: UUID,
    user_id: UUID,
    *,
    body: PatchedAlbumRoleRequest | Unset = UNSET,
) -> Operation[None]:
    """Gives a member another role. Managers may."""
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "PATCH",
        "url": "/api/v1/albums/{album_id}/members/{user_id}".format(
            album_id=quote(str(album_id), safe=""),
            user_id=quote(str(user_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
