"""POST /api/v1/faces/ignore"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.edited import Edited
from ...models.face_ids_request import FaceIdsRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Edited:
    response_200 = Edited.from_dict(response.json())

    return response_200


def faces_ignore(
    *,
    body: FaceIdsRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Edited]:
    """Says that these are no faces, or of nobody one knows; they are asked about no more."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/faces/ignore",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
