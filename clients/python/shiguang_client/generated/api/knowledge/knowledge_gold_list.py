"""GET /api/v1/knowledge/bases/{base_id}/gold"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.gold_question_page import GoldQuestionPage
from ...models.knowledge_gold_list_language import KnowledgeGoldListLanguage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> GoldQuestionPage:
    response_200 = GoldQuestionPage.from_dict(response.json())

    return response_200


def knowledge_gold_list(
    base_id: UUID,
    *,
    answerable: bool | None | Unset = UNSET,
    cursor: str | Unset = UNSET,
    language: KnowledgeGoldListLanguage | Unset = UNSET,
    limit: int | Unset = 50,
    q: str | Unset = UNSET,
) -> Operation[GoldQuestionPage]:
    """Questions of which it is known what answers them, the newest first: what the base is
    measured by before a change is published.
    """

    params: dict[str, Any] = {}

    json_answerable: bool | None | Unset
    if isinstance(answerable, Unset):
        json_answerable = UNSET
    else:
        json_answerable = answerable
    params["answerable"] = json_answerable

    params["cursor"] = cursor

    json_language: str | Unset = UNSET
    if not isinstance(language, Unset):
        json_language = language

    params["language"] = json_language

    params["limit"] = limit

    params["q"] = q

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/knowledge/bases/{base_id}/gold".format(
            base_id=quote(str(base_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
