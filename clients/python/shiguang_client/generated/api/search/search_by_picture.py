"""POST /api/v1/search/by-picture"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.lookalikes import Lookalikes
from ...models.picture_request import PictureRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Lookalikes:
    response_200 = Lookalikes.from_dict(response.json())

    return response_200


def search_by_picture(
    *,
    body: PictureRequest,
    limit: int | Unset = 24,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Lookalikes]:
    """Your photos that look most like a picture which you send; it is not kept."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    params: dict[str, Any] = {}

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/search/by-picture",
        "params": params,
    }
    _kwargs["files"] = body.to_multipart()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
