"""GET /api/v1/assets/{asset_id}/similar"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.lookalikes import Lookalikes
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Lookalikes:
    response_200 = Lookalikes.from_dict(response.json())

    return response_200


def similar_assets(
    asset_id: UUID,
    *,
    limit: int | Unset = 24,
) -> Operation[Lookalikes]:
    """Your other photos that look most like this one; none before it has been looked at."""

    params: dict[str, Any] = {}

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/assets/{asset_id}/similar".format(
            asset_id=quote(str(asset_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
