"""POST /api/v1/trash/empty"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.emptied import Emptied
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Emptied:
    response_200 = Emptied.from_dict(response.json())

    return response_200


def trash_empty(
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Emptied]:
    """Deletes everything in the trash for good, and frees its bytes.

    Of a large trash, the rest goes in the background; what is restored before it is its turn
    is kept.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/trash/empty",
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
