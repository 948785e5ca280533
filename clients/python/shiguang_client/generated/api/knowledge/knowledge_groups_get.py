"""GET /api/v1/knowledge/groups/{group_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.question_group_detail import QuestionGroupDetail


def _parse(response: httpx.Response) -> QuestionGroupDetail:
    response_200 = QuestionGroupDetail.from_dict(response.json())

    return response_200


def knowledge_groups_get(
    group_id: UUID,
) -> Operation[QuestionGroupDetail]:
    """One group, with its questions, and the passages that are nearest to them now."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/knowledge/groups/{group_id}".format(
            group_id=quote(str(group_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
