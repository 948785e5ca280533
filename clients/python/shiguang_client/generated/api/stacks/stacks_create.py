"""POST /api/v1/stacks"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.new_stack_request import NewStackRequest
from ...models.stack import Stack
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Stack:
    response_201 = Stack.from_dict(response.json())

    return response_201


def stacks_create(
    *,
    body: NewStackRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Stack]:
    """Stacks photos under the first of them; they leave the stacks that they were in."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/stacks",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
