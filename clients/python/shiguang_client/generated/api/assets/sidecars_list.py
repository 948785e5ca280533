"""GET /api/v1/assets/{asset_id}/sidecar"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.sidecars import Sidecars


def _parse(response: httpx.Response) -> Sidecars:
    response_200 = Sidecars.from_dict(response.json())

    return response_200


def sidecars_list(
    asset_id: UUID,
) -> Operation[Sidecars]:
    """The photo's sidecars, and what was understood of them."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/assets/{asset_id}/sidecar".format(
            asset_id=quote(str(asset_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
