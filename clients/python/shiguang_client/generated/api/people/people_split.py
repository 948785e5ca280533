"""POST /api/v1/people/{person_id}/split"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.edited_person import EditedPerson
from ...models.split_request import SplitRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> EditedPerson:
    response_200 = EditedPerson.from_dict(response.json())

    return response_200


def people_split(
    person_id: UUID,
    *,
    body: SplitRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[EditedPerson]:
    """Makes somebody new of some of a person's faces. The two are never taken for one again."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/people/{person_id}/split".format(
            person_id=quote(str(person_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
