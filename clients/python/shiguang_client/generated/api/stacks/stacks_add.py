"""POST /api/v1/stacks/{stack_id}/assets"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.stack import Stack
from ...models.stack_ids_request import StackIdsRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Stack:
    response_200 = Stack.from_dict(response.json())

    return response_200


def stacks_add(
    stack_id: UUID,
    *,
    body: StackIdsRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Stack]:
    """Puts photos into the stack; they leave the stacks that they were in."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/stacks/{stack_id}/assets".format(
            stack_id=quote(str(stack_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
