"""POST /api/v1/memories/exclusions"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.exclude_request import ExcludeRequest
from ...models.exclusion import Exclusion
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Exclusion:
    response_201 = Exclusion.from_dict(response.json())

    return response_201


def memories_exclude(
    *,
    body: ExcludeRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Exclusion]:
    """Leaves a person, a period or a place out of all memories, at once and from now on."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/memories/exclusions",
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
