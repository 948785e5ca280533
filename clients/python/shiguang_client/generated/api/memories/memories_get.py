"""GET /api/v1/memories/{memory_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.memory_detail import MemoryDetail
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> MemoryDetail:
    response_200 = MemoryDetail.from_dict(response.json())

    return response_200


def memories_get(
    memory_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> Operation[MemoryDetail]:
    """One memory with its photos."""
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/memories/{memory_id}".format(
            memory_id=quote(str(memory_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
