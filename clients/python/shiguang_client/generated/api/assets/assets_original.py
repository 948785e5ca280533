"""GET /api/v1/assets/{asset_id}/original"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.original import Original
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Original:
    response_200 = Original.from_dict(response.json())

    return response_200


def assets_original(
    asset_id: UUID,
    *,
    edited: bool | None | Unset = UNSET,
) -> Operation[Original]:
    """A short-lived link to the file as it was uploaded, to be saved under its own name."""

    params: dict[str, Any] = {}

    json_edited: bool | None | Unset
    if isinstance(edited, Unset):
        json_edited = UNSET
    else:
        json_edited = edited
    params["edited"] = json_edited

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/assets/{asset_id}/original".format(
            asset_id=quote(str(asset_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
