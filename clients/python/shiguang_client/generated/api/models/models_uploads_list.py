"""GET /api/v1/models/uploads"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.model_upload_page import ModelUploadPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> ModelUploadPage:
    response_200 = ModelUploadPage.from_dict(response.json())

    return response_200


def models_uploads_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[ModelUploadPage]:
    """Models that were sent here, the latest first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/models/uploads",
        "params": params,
    }
    return Operation(_kwargs, _parse)
