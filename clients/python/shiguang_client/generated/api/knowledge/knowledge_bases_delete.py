"""DELETE /api/v1/knowledge/bases/{base_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def knowledge_bases_delete(
    base_id: UUID,
) -> Operation[None]:
    """Deletes it with everything in it. What was asked and answered stays in the record."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/knowledge/bases/{base_id}".format(
            base_id=quote(str(base_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
