"""POST /api/v1/knowledge/bases/{base_id}/hit-test"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.hit_test_answer import HitTestAnswer
from ...models.hit_test_request import HitTestRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> HitTestAnswer:
    response_200 = HitTestAnswer.from_dict(response.json())

    return response_200


def knowledge_bases_hit_test(
    base_id: UUID,
    *,
    body: HitTestRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[HitTestAnswer]:
    """What would be found for a question, by which list, and what speaks for it. Nothing is
    recorded.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/knowledge/bases/{base_id}/hit-test".format(
            base_id=quote(str(base_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
