"""POST /api/v1/share-reports/{report_id}/suspend"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.report import Report
from ...models.suspension_request import SuspensionRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Report:
    response_200 = Report.from_dict(response.json())

    return response_200


def share_reports_suspend(
    report_id: UUID,
    *,
    body: SuspensionRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Report]:
    """Closes the link to its guests at once, and every link to the same album. The owner is
    told why, but not of the report, and can neither change the link nor make the same again.
    Again, it changes the reason.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/share-reports/{report_id}/suspend".format(
            report_id=quote(str(report_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
