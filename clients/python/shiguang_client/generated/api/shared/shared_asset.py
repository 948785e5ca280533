"""GET /api/v1/shared/{key}/assets/{asset_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.shared_asset import SharedAsset


def _parse(response: httpx.Response) -> SharedAsset:
    response_200 = SharedAsset.from_dict(response.json())

    return response_200


def shared_asset(
    key: str,
    asset_id: UUID,
) -> Operation[SharedAsset]:
    """One of the photos."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/shared/{key}/assets/{asset_id}".format(
            key=quote(str(key), safe=""),
            asset_id=quote(str(asset_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
