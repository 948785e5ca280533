"""POST /api/v1/people/{person_id}/confirm"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.confirm_request import ConfirmRequest
from ...models.edited import Edited
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Edited:
    response_200 = Edited.from_dict(response.json())

    return response_200


def people_confirm(
    person_id: UUID,
    *,
    body: ConfirmRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Edited]:
    """Says that faces are the person's indeed; no run will take them away."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/people/{person_id}/confirm".format(
            person_id=quote(str(person_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
