"""POST /api/v1/shares"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.link import Link
from ...models.new_link_request import NewLinkRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Link:
    response_201 = Link.from_dict(response.json())

    return response_201


def shares_create(
    *,
    body: NewLinkRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Link]:
    """Makes a link to an album, or to photos of your library: whoever has its `url` sees them
    as they are at that time. Locations are left out unless you say otherwise.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/shares",
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
