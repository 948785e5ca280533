"""GET /api/v1/places/photos"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.asset_page import AssetPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AssetPage:
    response_200 = AssetPage.from_dict(response.json())

    return response_200


def places_photos(
    *,
    country: str,
    cursor: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    limit: int | Unset = 50,
    region: str | Unset = UNSET,
) -> Operation[AssetPage]:
    """Photos from a country, or from one of its regions, the newest first."""

    params: dict[str, Any] = {}

    params["country"] = country

    params["cursor"] = cursor

    params["fields"] = fields

    params["limit"] = limit

    params["region"] = region

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/places/photos",
        "params": params,
    }
    return Operation(_kwargs, _parse)
