"""POST /api/v1/moderation/held/{case_id}/appeal"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.held_thing import HeldThing
from ...models.new_moderation_appeal_request import NewModerationAppealRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> HeldThing:
    response_201 = HeldThing.from_dict(response.json())

    return response_201


def moderation_appeal(
    case_id: UUID,
    *,
    body: NewModerationAppealRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[HeldThing]:
    """Says why it is fit for others. An administrator looks at it: another one than whoever
    rejected it, where there is one.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/moderation/held/{case_id}/appeal".format(
            case_id=quote(str(case_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
