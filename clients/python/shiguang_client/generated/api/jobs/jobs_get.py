"""GET /api/v1/jobs"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.jobs import Jobs
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Jobs:
    response_200 = Jobs.from_dict(response.json())

    return response_200


def jobs_get(
    *,
    all_: bool | Unset = UNSET,
) -> Operation[Jobs]:
    """How many photos, and how many of their stages, are in which state."""

    params: dict[str, Any] = {}

    params["all"] = all_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/jobs",
        "params": params,
    }
    return Operation(_kwargs, _parse)
