"""GET /api/v1/share-reports/{report_id}/assets"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.shared_asset_page import SharedAssetPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> SharedAssetPage:
    response_200 = SharedAssetPage.from_dict(response.json())

    return response_200


def share_reports_assets(
    report_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[SharedAssetPage]:
    """The photos of the reported link, as its guests see them, or saw them until it was
    suspended. Not found once the report is settled otherwise, or the link has ended.
    """

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["fields"] = fields

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/share-reports/{report_id}/assets".format(
            report_id=quote(str(report_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
