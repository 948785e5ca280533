"""GET /api/v1/albums/{album_id}/assets/{asset_id}/original"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.original import Original


def _parse(response: httpx.Response) -> Original:
    response_200 = Original.from_dict(response.json())

    return response_200


def albums_assets_original(
    album_id: UUID,
    asset_id: UUID,
) -> Operation[Original]:
    """A short-lived link to the file as it was uploaded, to be saved under its own name; of a
    photo that its owner has edited, others get the edited one.
    """

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/albums/{album_id}/assets/{asset_id}/original".format(
            album_id=quote(str(album_id), safe=""),
            asset_id=quote(str(asset_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
