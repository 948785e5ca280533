"""GET /api/v1/people/{person_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.person import Person
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Person:
    response_200 = Person.from_dict(response.json())

    return response_200


def people_get(
    person_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> Operation[Person]:
    """One person. One who was merged into another is not found (`person_merged`); the answer's
    `merged_into` says who it is now.
    """
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/people/{person_id}".format(
            person_id=quote(str(person_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
