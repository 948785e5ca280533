"""POST /api/v1/assets/{asset_id}/faces"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.draw_request import DrawRequest
from ...models.edited_face import EditedFace
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> EditedFace:
    response_201 = EditedFace.from_dict(response.json())

    return response_201


def assets_draw_face(
    asset_id: UUID,
    *,
    body: DrawRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[EditedFace]:
    """Draws a face that was overlooked, and says whose it is; workers look at it at once."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/assets/{asset_id}/faces".format(
            asset_id=quote(str(asset_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
