"""GET /api/v1/model-approvals"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.run_detail_page import RunDetailPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> RunDetailPage:
    response_200 = RunDetailPage.from_dict(response.json())

    return response_200


def model_approvals_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[RunDetailPage]:
    """Runs that wait for an administrator's word, the oldest first, with all that it takes to
    give it.
    """

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/model-approvals",
        "params": params,
    }
    return Operation(_kwargs, _parse)
