"""POST /api/v1/shared/{key}/uploads"""

from typing import Any
from urllib.parse import quote

import httpx

from shiguang_client.operation import Operation

from ...models.guest_wish_request import GuestWishRequest
from ...models.sent_file import SentFile
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> SentFile:
    response_201 = SentFile.from_dict(response.json())

    return response_201


def shared_upload(
    key: str,
    *,
    body: GuestWishRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[SentFile]:
    """Begins an upload into the owner's library, within the limits of the link (`share_full`)
    and of the owner's quota. `uploads_off` where the link takes none.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/shared/{key}/uploads".format(
            key=quote(str(key), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
