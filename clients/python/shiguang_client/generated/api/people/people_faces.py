"""GET /api/v1/people/{person_id}/faces"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.person_face_page import PersonFacePage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> PersonFacePage:
    response_200 = PersonFacePage.from_dict(response.json())

    return response_200


def people_faces(
    person_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[PersonFacePage]:
    """A person's faces, those in the newest photos first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["fields"] = fields

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/people/{person_id}/faces".format(
            person_id=quote(str(person_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
