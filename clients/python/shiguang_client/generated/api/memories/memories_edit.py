"""PATCH /api/v1/memories/{memory_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.memory import Memory
from ...models.patched_change_memory_request import PatchedChangeMemoryRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Memory:
    response_200 = Memory.from_dict(response.json())

    return response_200


def memories_edit(
    memory_id: UUID,
    *,
    body: PatchedChangeMemoryRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Operation[Memory]:
    """Names, saves, hides a memory, or marks it as seen; it stays so when it is made again."""
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "PATCH",
        "url": "/api/v1/memories/{memory_id}".format(
            memory_id=quote(str(memory_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
