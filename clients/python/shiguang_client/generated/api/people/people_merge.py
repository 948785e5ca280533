"""POST /api/v1/people/{person_id}/merge"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.edited_person import EditedPerson
from ...models.merge_request import MergeRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> EditedPerson:
    response_200 = EditedPerson.from_dict(response.json())

    return response_200


def people_merge(
    person_id: UUID,
    *,
    body: MergeRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[EditedPerson]:
    """Makes other people part of this one.

    The person keeps its name, birth date and chosen cover, and takes the others' where it has
    none. People who are part of it already are passed over.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/people/{person_id}/merge".format(
            person_id=quote(str(person_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
