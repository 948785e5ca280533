"""PATCH /api/v1/knowledge/gold/{gold_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.gold_question import GoldQuestion
from ...models.patched_gold_question_edit_request import PatchedGoldQuestionEditRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> GoldQuestion:
    response_200 = GoldQuestion.from_dict(response.json())

    return response_200


def knowledge_gold_update(
    gold_id: UUID,
    *,
    body: PatchedGoldQuestionEditRequest | Unset = UNSET,
) -> Operation[GoldQuestion]:
    """Changes what is sent of it."""
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "PATCH",
        "url": "/api/v1/knowledge/gold/{gold_id}".format(
            gold_id=quote(str(gold_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
