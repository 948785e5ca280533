"""POST /api/v1/knowledge/bases"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.knowledge_base import KnowledgeBase
from ...models.new_knowledge_base_request import NewKnowledgeBaseRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> KnowledgeBase:
    response_201 = KnowledgeBase.from_dict(response.json())

    return response_201


def knowledge_bases_create(
    *,
    body: NewKnowledgeBaseRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[KnowledgeBase]:
    """Makes a knowledge base. For administrators."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/knowledge/bases",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
