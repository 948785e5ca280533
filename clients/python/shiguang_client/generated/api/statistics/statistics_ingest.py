"""GET /api/v1/statistics/ingest"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.ingest import Ingest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Ingest:
    response_200 = Ingest.from_dict(response.json())

    return response_200


def statistics_ingest(
    *,
    hours: int | Unset = 24,
) -> Operation[Ingest]:
    """How many photos came in, of everybody, in each of the last hours, the oldest first; for
    administrators.
    """

    params: dict[str, Any] = {}

    params["hours"] = hours

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/statistics/ingest",
        "params": params,
    }
    return Operation(_kwargs, _parse)
