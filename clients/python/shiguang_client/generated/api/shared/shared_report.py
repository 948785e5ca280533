"""POST /api/v1/shared/{key}/report"""

from typing import Any
from urllib.parse import quote

import httpx

from shiguang_client.operation import Operation

from ...models.new_report_request import NewReportRequest


def _parse(response: httpx.Response) -> None:
    return None


def shared_report(
    key: str,
    *,
    body: NewReportRequest,
) -> Operation[None]:
    """Tells the administrators of the installation that something is wrong with this link. It
    needs no password, and the answer tells nothing. Of who reports, only a keyed hash of the
    address is kept for a while, so that a second report of the same visitor changes nothing.
    Reports are few: `too_many_attempts`.
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/shared/{key}/report".format(
            key=quote(str(key), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
