"""POST /api/v1/models/backfills"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.backfill import Backfill
from ...models.new_backfill_request import NewBackfillRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Backfill:
    response_201 = Backfill.from_dict(response.json())

    return response_201


def backfills_begin(
    *,
    body: NewBackfillRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Backfill]:
    """Brings photos up to the version of a stage that workers make now, in the background;
    fresh uploads overtake them.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/models/backfills",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
