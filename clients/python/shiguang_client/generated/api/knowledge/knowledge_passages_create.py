"""POST /api/v1/knowledge/bases/{base_id}/passages"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.knowledge_passage import KnowledgePassage
from ...models.passage_words_request import PassageWordsRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> KnowledgePassage:
    response_201 = KnowledgePassage.from_dict(response.json())

    return response_201


def knowledge_passages_create(
    base_id: UUID,
    *,
    body: PassageWordsRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[KnowledgePassage]:
    """Writes a passage: with `questions`, the approved answer to them."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/knowledge/bases/{base_id}/passages".format(
            base_id=quote(str(base_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
