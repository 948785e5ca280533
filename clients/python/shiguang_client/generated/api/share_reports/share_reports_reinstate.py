"""POST /api/v1/share-reports/{report_id}/reinstate"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.report import Report
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Report:
    response_200 = Report.from_dict(response.json())

    return response_200


def share_reports_reinstate(
    report_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Report]:
    """Lifts the suspension, of every link to the same album."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/share-reports/{report_id}/reinstate".format(
            report_id=quote(str(report_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
