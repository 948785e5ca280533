"""POST /api/v1/knowledge/ask"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.knowledge_answer import KnowledgeAnswer
from ...models.knowledge_question_request import KnowledgeQuestionRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> KnowledgeAnswer:
    response_200 = KnowledgeAnswer.from_dict(response.json())

    return response_200


def knowledge_ask(
    *,
    body: KnowledgeQuestionRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[KnowledgeAnswer]:
    """Answers a question about the album, and says where the answer stands.

    Every part of an answer is cited. Where nothing that may be quoted to you says it, `outcome`
    is `refused`, and `topics` names what is nearest. `approved` is the answer that somebody
    wrote to this very question; `declined` says that the question is not for this place.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/knowledge/ask",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
