"""POST /api/v1/moderation/cases/decide"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.moderation_case import ModerationCase
from ...models.moderation_judgement_request import ModerationJudgementRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> list[ModerationCase]:
    response_200 = []
    _response_200 = response.json()
    for response_200_item_data in _response_200:
        response_200_item = ModerationCase.from_dict(response_200_item_data)

        response_200.append(response_200_item)

    return response_200


def moderation_decide(
    *,
    body: ModerationJudgementRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[list[ModerationCase]]:
    """Judges one case or many, all or none. Approved, others see it at once; rejected, they do
    not. Owners are told, and read the reason. Again, it changes the reason.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/moderation/cases/decide",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
