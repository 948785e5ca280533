"""GET /api/v1/shares/{share_id}/uploads"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.guest_upload_page import GuestUploadPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> GuestUploadPage:
    response_200 = GuestUploadPage.from_dict(response.json())

    return response_200


def shares_uploads(
    share_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[GuestUploadPage]:
    """Photos that guests have brought through this link, the latest first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/shares/{share_id}/uploads".format(
            share_id=quote(str(share_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
