"""POST /api/v1/models/spaces"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.open_space_request import OpenSpaceRequest
from ...models.space import Space
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Space:
    response_201 = Space.from_dict(response.json())

    return response_201


def spaces_open(
    *,
    body: OpenSpaceRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Space]:
    """Begins a space: photos get their points in it, beside the current one."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/models/spaces",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
