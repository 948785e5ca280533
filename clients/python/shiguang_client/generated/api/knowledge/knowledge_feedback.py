"""POST /api/v1/knowledge/answers/{exchange_id}/feedback"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.answer_feedback_request import AnswerFeedbackRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> None:
    return None


def knowledge_feedback(
    exchange_id: UUID,
    *,
    body: AnswerFeedbackRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[None]:
    """Says whether an answer helped. The last word counts; editors read it."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/knowledge/answers/{exchange_id}/feedback".format(
            exchange_id=quote(str(exchange_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
