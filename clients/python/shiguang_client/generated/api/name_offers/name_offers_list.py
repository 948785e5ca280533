"""GET /api/v1/name-offers"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.name_offer_page import NameOfferPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> NameOfferPage:
    response_200 = NameOfferPage.from_dict(response.json())

    return response_200


def name_offers_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[NameOfferPage]:
    """ "Is this 奶奶? (Li named her)": people without a name in your library whom a relative
    knows by one, the surest first. Neither faces nor photos of theirs are shown to you, nor
    yours to them.
    """

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/name-offers",
        "params": params,
    }
    return Operation(_kwargs, _parse)
