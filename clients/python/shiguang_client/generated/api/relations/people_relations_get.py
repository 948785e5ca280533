"""GET /api/v1/people/{person_id}/relations"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.relations import Relations


def _parse(response: httpx.Response) -> Relations:
    response_200 = Relations.from_dict(response.json())

    return response_200


def people_relations_get(
    person_id: UUID,
) -> Operation[Relations]:
    """What one person is to you."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/people/{person_id}/relations".format(
            person_id=quote(str(person_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
