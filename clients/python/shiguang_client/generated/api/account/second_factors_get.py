"""GET /api/v1/account/second-factors"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.second_factors import SecondFactors


def _parse(response: httpx.Response) -> SecondFactors:
    response_200 = SecondFactors.from_dict(response.json())

    return response_200


def second_factors_get() -> Operation[SecondFactors]:
    """What the account has besides its password."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/account/second-factors",
    }
    return Operation(_kwargs, _parse)
