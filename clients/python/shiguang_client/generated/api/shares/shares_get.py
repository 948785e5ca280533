"""GET /api/v1/shares/{share_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.link import Link
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Link:
    response_200 = Link.from_dict(response.json())

    return response_200


def shares_get(
    share_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> Operation[Link]:
    """One of your links, open or ended."""
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/shares/{share_id}".format(
            share_id=quote(str(share_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
