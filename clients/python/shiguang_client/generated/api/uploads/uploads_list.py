"""GET /api/v1/uploads"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.pending_upload_page import PendingUploadPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> PendingUploadPage:
    response_200 = PendingUploadPage.from_dict(response.json())

    return response_200


def uploads_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[PendingUploadPage]:
    """Uploads that are under way, the latest first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/uploads",
        "params": params,
    }
    return Operation(_kwargs, _parse)
