"""DELETE /api/v1/stacks/{stack_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def stacks_delete(
    stack_id: UUID,
) -> Operation[None]:
    """Undoes the stack; its photos stay."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/stacks/{stack_id}".format(
            stack_id=quote(str(stack_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
