"""GET /api/v1/jobs/failures"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.failure_page import FailurePage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> FailurePage:
    response_200 = FailurePage.from_dict(response.json())

    return response_200


def jobs_failures_list(
    *,
    all_: bool | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[FailurePage]:
    """Stages that failed for good, with the reason."""

    params: dict[str, Any] = {}

    params["all"] = all_

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/jobs/failures",
        "params": params,
    }
    return Operation(_kwargs, _parse)
