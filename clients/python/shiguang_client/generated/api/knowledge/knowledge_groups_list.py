"""GET /api/v1/knowledge/bases/{base_id}/groups"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.knowledge_groups_list_reason import KnowledgeGroupsListReason
from ...models.question_group_page import QuestionGroupPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> QuestionGroupPage:
    response_200 = QuestionGroupPage.from_dict(response.json())

    return response_200


def knowledge_groups_list(
    base_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
    reason: KnowledgeGroupsListReason | Unset = UNSET,
) -> Operation[QuestionGroupPage]:
    """Questions that were not answered, or not well, by what they ask about: the largest group
    first. A question joins its group some seconds after it was asked.
    """

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    json_reason: str | Unset = UNSET
    if not isinstance(reason, Unset):
        json_reason = reason

    params["reason"] = json_reason

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/knowledge/bases/{base_id}/groups".format(
            base_id=quote(str(base_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
