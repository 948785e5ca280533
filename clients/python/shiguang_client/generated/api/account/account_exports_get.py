"""GET /api/v1/account/exports/{archive_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.export_detail import ExportDetail


def _parse(response: httpx.Response) -> ExportDetail:
    response_200 = ExportDetail.from_dict(response.json())

    return response_200


def account_exports_get(
    archive_id: UUID,
) -> Operation[ExportDetail]:
    """An export with its parts, and what is not in it."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/account/exports/{archive_id}".format(
            archive_id=quote(str(archive_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
