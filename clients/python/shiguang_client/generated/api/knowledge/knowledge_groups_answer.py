"""POST /api/v1/knowledge/groups/{group_id}/answer"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.group_answer_request import GroupAnswerRequest
from ...models.knowledge_passage import KnowledgePassage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> KnowledgePassage:
    response_201 = KnowledgePassage.from_dict(response.json())

    return response_201


def knowledge_groups_answer(
    group_id: UUID,
    *,
    body: GroupAnswerRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[KnowledgePassage]:
    """Writes the approved answer to the group's questions, pending as every change, and settles
    the group.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/knowledge/groups/{group_id}/answer".format(
            group_id=quote(str(group_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
