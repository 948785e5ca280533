"""GET /api/v1/downloads/{archive_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.download_plan import DownloadPlan


def _parse(response: httpx.Response) -> DownloadPlan:
    response_200 = DownloadPlan.from_dict(response.json())

    return response_200


def downloads_get(
    archive_id: UUID,
) -> Operation[DownloadPlan]:
    """The plan again: also what had to be left out since."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/downloads/{archive_id}".format(
            archive_id=quote(str(archive_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
