"""PATCH /api/v1/stacks/{stack_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.patched_stack_edit_request import PatchedStackEditRequest
from ...models.stack import Stack
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Stack:
    response_200 = Stack.from_dict(response.json())

    return response_200


def stacks_update(
    stack_id: UUID,
    *,
    body: PatchedStackEditRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Operation[Stack]:
    """Has the timeline show another photo of the stack."""
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "PATCH",
        "url": "/api/v1/stacks/{stack_id}".format(
            stack_id=quote(str(stack_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
