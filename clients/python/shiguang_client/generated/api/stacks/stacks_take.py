"""POST /api/v1/stacks/{stack_id}/take"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.stack import Stack
from ...models.stack_ids_request import StackIdsRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Stack | None:
    if response.status_code == 200:
        response_200 = Stack.from_dict(response.json())

        return response_200

    if response.status_code == 204:
        return None

    raise ValueError(response.status_code)


def stacks_take(
    stack_id: UUID,
    *,
    body: StackIdsRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Stack | None]:
    """Takes photos out of the stack; 204 when too few were left for one."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/stacks/{stack_id}/take".format(
            stack_id=quote(str(stack_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
