"""GET /api/v1/stacks/{stack_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.stack import Stack
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Stack:
    response_200 = Stack.from_dict(response.json())

    return response_200


def stacks_get(
    stack_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> Operation[Stack]:
    """A stack with its photos."""
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/stacks/{stack_id}".format(
            stack_id=quote(str(stack_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
