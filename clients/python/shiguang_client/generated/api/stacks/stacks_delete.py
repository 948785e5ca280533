"""DELETE /api/v1/stacks/{stack_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> None:
    return None


def stacks_delete(
    stack_id: UUID,
    *,
    if_match: str | Unset = UNSET,
) -> Operation[None]:
    """Undoes the stack; its photos stay."""
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/stacks/{stack_id}".format(
            stack_id=quote(str(stack_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
