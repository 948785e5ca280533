"""PATCH /api/v1/people/{person_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.changed_person import ChangedPerson
from ...models.patched_change_person_request import PatchedChangePersonRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> ChangedPerson:
    response_200 = ChangedPerson.from_dict(response.json())

    return response_200


def people_edit(
    person_id: UUID,
    *,
    body: PatchedChangePersonRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Operation[ChangedPerson]:
    """Names or hides a person, makes it a favourite, says when it was born, chooses a cover."""
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "PATCH",
        "url": "/api/v1/people/{person_id}".format(
            person_id=quote(str(person_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
