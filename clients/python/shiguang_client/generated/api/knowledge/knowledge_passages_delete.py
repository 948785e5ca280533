"""DELETE /api/v1/knowledge/editing/passages/{passage_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def knowledge_passages_delete(
    passage_id: UUID,
) -> Operation[None]:
    """Takes away one that was written by hand, once that is published."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/knowledge/editing/passages/{passage_id}".format(
            passage_id=quote(str(passage_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
