"""PUT /api/v1/people/{person_id}/relations"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.relations import Relations
from ...models.set_relations_request import SetRelationsRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Relations:
    response_200 = Relations.from_dict(response.json())

    return response_200


def people_relations_set(
    person_id: UUID,
    *,
    body: SetRelationsRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Operation[Relations]:
    """Says what one person is to you, and what you call them, in place of what was said before.

    `self` is you. Several people may be of one kind.
    """
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "PUT",
        "url": "/api/v1/people/{person_id}/relations".format(
            person_id=quote(str(person_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
