"""POST /api/v1/knowledge/groups/{group_id}/gold"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.gold_question import GoldQuestion
from ...models.group_gold_request import GroupGoldRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> GoldQuestion:
    response_201 = GoldQuestion.from_dict(response.json())

    return response_201


def knowledge_groups_gold(
    group_id: UUID,
    *,
    body: GroupGoldRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Operation[GoldQuestion]:
    """Adds the question that stands for the group to the gold set; settles nothing."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/knowledge/groups/{group_id}/gold".format(
            group_id=quote(str(group_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
