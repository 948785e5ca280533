"""GET /api/v1/assets/{asset_id}/sidecar"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.sidecars import Sidecars
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Sidecars:
    response_200 = Sidecars.from_dict(response.json())

    return response_200


def sidecars_list(
    asset_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> Operation[Sidecars]:
    """The photo's sidecars, and what was understood of them."""
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/assets/{asset_id}/sidecar".format(
            asset_id=quote(str(asset_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
