"""GET /api/v1/knowledge/bases/{base_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.knowledge_base import KnowledgeBase
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> KnowledgeBase:
    response_200 = KnowledgeBase.from_dict(response.json())

    return response_200


def knowledge_bases_get(
    base_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> Operation[KnowledgeBase]:
    """One that you may change."""
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/knowledge/bases/{base_id}".format(
            base_id=quote(str(base_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
