"""POST /api/v1/uploads/check"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.checksums_request import ChecksumsRequest
from ...models.known_copies import KnownCopies
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> KnownCopies:
    response_200 = KnownCopies.from_dict(response.json())

    return response_200


def uploads_check(
    *,
    body: ChecksumsRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[KnownCopies]:
    """Tells which files the library holds already, by their checksums."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/uploads/check",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
