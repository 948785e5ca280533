"""GET /api/v1/people/{person_id}/relations"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.relations import Relations
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Relations:
    response_200 = Relations.from_dict(response.json())

    return response_200


def people_relations_get(
    person_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> Operation[Relations]:
    """What one person is to you."""
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/people/{person_id}/relations".format(
            person_id=quote(str(person_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
