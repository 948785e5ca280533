"""DELETE /api/v1/albums/{album_id}/members/{user_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def albums_members_remove(
    album_id: UUID,
    user_id: UUID,
) -> Operation[None]:
    """Removes a member, or leaves the album: everybody may remove themselves, managers anybody
    but the owner. The photos that they added leave with them; their comments stay.
    """

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/albums/{album_id}/members/{user_id}".format(
            album_id=quote(str(album_id), safe=""),
            user_id=quote(str(user_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
