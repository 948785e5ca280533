"""GET /api/v1/partners/{partnership_id}/assets/{asset_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.shared_asset import SharedAsset


def _parse(response: httpx.Response) -> SharedAsset:
    response_200 = SharedAsset.from_dict(response.json())

    return response_200


def partners_asset(
    partnership_id: UUID,
    asset_id: UUID,
) -> Operation[SharedAsset]:
    """One photo that is shown to you."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/partners/{partnership_id}/assets/{asset_id}".format(
            partnership_id=quote(str(partnership_id), safe=""),
            asset_id=quote(str(asset_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
