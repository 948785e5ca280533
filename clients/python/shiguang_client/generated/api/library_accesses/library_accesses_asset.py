"""GET /api/v1/library-accesses/{access_id}/assets/{asset_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.overseen_asset_detail import OverseenAssetDetail


def _parse(response: httpx.Response) -> OverseenAssetDetail:
    response_200 = OverseenAssetDetail.from_dict(response.json())

    return response_200


def library_accesses_asset(
    access_id: UUID,
    asset_id: UUID,
) -> Operation[OverseenAssetDetail]:
    """One photo of the open library, large, and what became of each stage; the member reads
    that it was looked at.
    """

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/library-accesses/{access_id}/assets/{asset_id}".format(
            access_id=quote(str(access_id), safe=""),
            asset_id=quote(str(asset_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
