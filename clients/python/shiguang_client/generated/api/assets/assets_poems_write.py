"""POST /api/v1/assets/{asset_id}/poems"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.new_poem_request import NewPoemRequest
from ...models.poem import Poem
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Poem:
    response_201 = Poem.from_dict(response.json())

    return response_201


def assets_poems_write(
    asset_id: UUID,
    *,
    body: NewPoemRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Poem]:
    """Has a quatrain written about a photo: what it shows, where and when it was taken, and
    words of one's own. It takes a second or two.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/assets/{asset_id}/poems".format(
            asset_id=quote(str(asset_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
