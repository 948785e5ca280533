"""GET /api/v1/partners/{partnership_id}/assets/{asset_id}/download"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.lent_download import LentDownload


def _parse(response: httpx.Response) -> LentDownload:
    response_200 = LentDownload.from_dict(response.json())

    return response_200


def partners_download(
    partnership_id: UUID,
    asset_id: UUID,
) -> Operation[LentDownload]:
    """A short-lived address to save a photo from: of the original where places are shared with
    you, else of the whole picture without any metadata. That is made when it is first asked
    for: until then it is a smaller one, and `is_preparing`.
    """

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/partners/{partnership_id}/assets/{asset_id}/download".format(
            partnership_id=quote(str(partnership_id), safe=""),
            asset_id=quote(str(asset_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
