"""POST /api/v1/assets/tags"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.judged_ids import JudgedIds
from ...models.judgement_request import JudgementRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> JudgedIds:
    response_200 = JudgedIds.from_dict(response.json())

    return response_200


def assets_tags_many(
    *,
    body: JudgementRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[JudgedIds]:
    """Adds and removes tags of several photos; answers which of them changed."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/assets/tags",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
