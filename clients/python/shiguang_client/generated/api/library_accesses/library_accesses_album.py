"""GET /api/v1/library-accesses/{access_id}/albums/{album_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.overseen_album import OverseenAlbum


def _parse(response: httpx.Response) -> OverseenAlbum:
    response_200 = OverseenAlbum.from_dict(response.json())

    return response_200


def library_accesses_album(
    access_id: UUID,
    album_id: UUID,
) -> Operation[OverseenAlbum]:
    """One album that the member owns."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/library-accesses/{access_id}/albums/{album_id}".format(
            access_id=quote(str(access_id), safe=""),
            album_id=quote(str(album_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
