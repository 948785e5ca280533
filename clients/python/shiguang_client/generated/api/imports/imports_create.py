"""POST /api/v1/imports"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.import_ import Import
from ...models.import_wish_request import ImportWishRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Import:
    response_201 = Import.from_dict(response.json())

    return response_201


def imports_create(
    *,
    body: ImportWishRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Import]:
    """Brings what lies below a prefix of a bucket into your library, in the background.

    Photos, films and the sidecars beside them are copied; the bucket is only read. Keys that
    may list and read that prefix are enough; they are kept sealed, and forgotten once there is
    nothing left to try again. Importing the same bucket again fetches only what has changed.
    The endpoint has to lie in the public network unless the operator allows others.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/imports",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
