"""GET /api/v1/share-reports"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.report_page import ReportPage
from ...models.share_reports_list_state import ShareReportsListState
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> ReportPage:
    response_200 = ReportPage.from_dict(response.json())

    return response_200


def share_reports_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
    state: ShareReportsListState | Unset = UNSET,
) -> Operation[ReportPage]:
    """What guests have reported, the latest first: what nobody has judged yet, or the rest."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    json_state: str | Unset = UNSET
    if not isinstance(state, Unset):
        json_state = state

    params["state"] = json_state

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/share-reports",
        "params": params,
    }
    return Operation(_kwargs, _parse)
