"""DELETE /api/v1/knowledge/gold/{gold_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def knowledge_gold_delete(
    gold_id: UUID,
) -> Operation[None]:
    """Takes it out of the gold set; runs of before keep it."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/knowledge/gold/{gold_id}".format(
            gold_id=quote(str(gold_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
