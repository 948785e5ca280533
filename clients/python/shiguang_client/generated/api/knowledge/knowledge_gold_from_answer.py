"""POST /api/v1/knowledge/bases/{base_id}/gold/from-answer"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.gold_from_answer_request import GoldFromAnswerRequest
from ...models.gold_question import GoldQuestion
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> GoldQuestion:
    response_201 = GoldQuestion.from_dict(response.json())

    return response_201


def knowledge_gold_from_answer(
    base_id: UUID,
    *,
    body: GoldFromAnswerRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[GoldQuestion]:
    """Adds a question that somebody asked."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/knowledge/bases/{base_id}/gold/from-answer".format(
            base_id=quote(str(base_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
