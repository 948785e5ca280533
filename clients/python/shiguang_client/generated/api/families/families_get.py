"""GET /api/v1/families/{family_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.family import Family
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Family:
    response_200 = Family.from_dict(response.json())

    return response_200


def families_get(
    family_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> Operation[Family]:
    """One family; its members once you have joined."""
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/families/{family_id}".format(
            family_id=quote(str(family_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
