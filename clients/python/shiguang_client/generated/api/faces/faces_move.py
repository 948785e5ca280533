"""POST /api/v1/faces/move"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.edited_person import EditedPerson
from ...models.move_request import MoveRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> EditedPerson:
    response_200 = EditedPerson.from_dict(response.json())

    return response_200


def faces_move(
    *,
    body: MoveRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[EditedPerson]:
    """Gives faces to a person, or to somebody new."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/faces/move",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
