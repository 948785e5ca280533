"""GET /api/v1/memories/{memory_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.memory_detail import MemoryDetail


def _parse(response: httpx.Response) -> MemoryDetail:
    response_200 = MemoryDetail.from_dict(response.json())

    return response_200


def memories_get(
    memory_id: UUID,
) -> Operation[MemoryDetail]:
    """One memory with its photos."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/memories/{memory_id}".format(
            memory_id=quote(str(memory_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
