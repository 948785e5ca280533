"""POST /api/v1/people/{person_id}/reject"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.edited import Edited
from ...models.face_ids_request import FaceIdsRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Edited:
    response_200 = Edited.from_dict(response.json())

    return response_200


def people_reject(
    person_id: UUID,
    *,
    body: FaceIdsRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Edited]:
    """Says that faces are not this person's. Somebody else's they may be at once."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/people/{person_id}/reject".format(
            person_id=quote(str(person_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
