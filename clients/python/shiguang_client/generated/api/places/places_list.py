"""GET /api/v1/places"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.place_with_count_page import PlaceWithCountPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> PlaceWithCountPage:
    response_200 = PlaceWithCountPage.from_dict(response.json())

    return response_200


def places_list(
    *,
    country: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    limit: int | Unset = 50,
    q: str | Unset = UNSET,
    region: str | Unset = UNSET,
) -> Operation[PlaceWithCountPage]:
    """Towns and cities that the library's photos come from, the most frequent first."""

    params: dict[str, Any] = {}

    params["country"] = country

    params["cursor"] = cursor

    params["fields"] = fields

    params["limit"] = limit

    params["q"] = q

    params["region"] = region

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/places",
        "params": params,
    }
    return Operation(_kwargs, _parse)
