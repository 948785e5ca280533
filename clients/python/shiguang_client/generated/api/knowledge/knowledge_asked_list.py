"""GET /api/v1/knowledge/bases/{base_id}/asked"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.asked_question_page import AskedQuestionPage
from ...models.knowledge_asked_list_language import KnowledgeAskedListLanguage
from ...models.knowledge_asked_list_outcome import KnowledgeAskedListOutcome
from ...models.knowledge_asked_list_verdict import KnowledgeAskedListVerdict
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AskedQuestionPage:
    response_200 = AskedQuestionPage.from_dict(response.json())

    return response_200


def knowledge_asked_list(
    base_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    language: KnowledgeAskedListLanguage | Unset = UNSET,
    limit: int | Unset = 50,
    outcome: KnowledgeAskedListOutcome | Unset = UNSET,
    q: str | Unset = UNSET,
    verdict: KnowledgeAskedListVerdict | Unset = UNSET,
) -> Operation[AskedQuestionPage]:
    """What was asked of the base, the latest first: the words, and not who asked. Questions
    are kept for a bounded time.
    """

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    json_language: str | Unset = UNSET
    if not isinstance(language, Unset):
        json_language = language

    params["language"] = json_language

    params["limit"] = limit

    json_outcome: str | Unset = UNSET
    if not isinstance(outcome, Unset):
        json_outcome = outcome

    params["outcome"] = json_outcome

    params["q"] = q

    json_verdict: str | Unset = UNSET
    if not isinstance(verdict, Unset):
        json_verdict = verdict

    params["verdict"] = json_verdict

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/knowledge/bases/{base_id}/asked".format(
            base_id=quote(str(base_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
