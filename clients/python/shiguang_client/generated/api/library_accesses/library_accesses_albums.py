"""GET /api/v1/library-accesses/{access_id}/albums"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.overseen_album_page import OverseenAlbumPage


def _parse(response: httpx.Response) -> OverseenAlbumPage:
    response_200 = OverseenAlbumPage.from_dict(response.json())

    return response_200


def library_accesses_albums(
    access_id: UUID,
) -> Operation[OverseenAlbumPage]:
    """The albums that the member owns, the newest first."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/library-accesses/{access_id}/albums".format(
            access_id=quote(str(access_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
