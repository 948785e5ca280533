"""GET /api/v1/partners/{partnership_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.partnership import Partnership
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Partnership:
    response_200 = Partnership.from_dict(response.json())

    return response_200


def partners_get(
    partnership_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> Operation[Partnership]:
    """One partner."""
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/partners/{partnership_id}".format(
            partnership_id=quote(str(partnership_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
