"""GET /api/v1/share-reports/{report_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.report import Report


def _parse(response: httpx.Response) -> Report:
    response_200 = Report.from_dict(response.json())

    return response_200


def share_reports_get(
    report_id: UUID,
) -> Operation[Report]:
    """One report, with its link."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/share-reports/{report_id}".format(
            report_id=quote(str(report_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
