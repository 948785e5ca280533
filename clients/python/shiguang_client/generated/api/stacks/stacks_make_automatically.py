"""POST /api/v1/stacks/automatic"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.automatic_stacks_request import AutomaticStacksRequest
from ...models.made_stacks import MadeStacks
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> MadeStacks:
    response_200 = MadeStacks.from_dict(response.json())

    return response_200


def stacks_make_automatically(
    *,
    body: AutomaticStacksRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[MadeStacks]:
    """Stacks what belongs together and lies in no stack yet; once more, it makes no more."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/stacks/automatic",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
