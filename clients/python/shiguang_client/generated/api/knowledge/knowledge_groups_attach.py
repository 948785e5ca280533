"""POST /api/v1/knowledge/groups/{group_id}/attach"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.group_attachment_request import GroupAttachmentRequest
from ...models.knowledge_passage import KnowledgePassage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> KnowledgePassage:
    response_200 = KnowledgePassage.from_dict(response.json())

    return response_200


def knowledge_groups_attach(
    group_id: UUID,
    *,
    body: GroupAttachmentRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[KnowledgePassage]:
    """Attaches the group's questions to a passage that answers them, pending as every change,
    and settles the group. The passage has another id from then on.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/knowledge/groups/{group_id}/attach".format(
            group_id=quote(str(group_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
