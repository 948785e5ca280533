"""POST /api/v1/models/uploads/{upload_id}/parts"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.parts import Parts
from ...models.wanted_parts_request import WantedPartsRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Parts:
    response_200 = Parts.from_dict(response.json())

    return response_200


def models_uploads_parts(
    upload_id: UUID,
    *,
    body: WantedPartsRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Parts]:
    """Signs requests for parts of a file."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/models/uploads/{upload_id}/parts".format(
            upload_id=quote(str(upload_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
