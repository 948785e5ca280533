"""GET /api/v1/shared/{key}/assets/{asset_id}/download"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.lent_download import LentDownload


def _parse(response: httpx.Response) -> LentDownload:
    response_200 = LentDownload.from_dict(response.json())

    return response_200


def shared_download(
    key: str,
    asset_id: UUID,
) -> Operation[LentDownload]:
    """A short-lived address to save a photo from: of the original where the owner shares
    locations, else of the whole picture without any metadata. That is made when it is first
    asked for: until then it is a smaller one, and `is_preparing`. `downloads_off` where the
    link offers none.
    """

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/shared/{key}/assets/{asset_id}/download".format(
            key=quote(str(key), safe=""),
            asset_id=quote(str(asset_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
