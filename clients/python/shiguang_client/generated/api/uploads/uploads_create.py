"""POST /api/v1/uploads"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.upload import Upload
from ...models.upload_wish_request import UploadWishRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Upload:
    if response.status_code == 200:
        response_200 = Upload.from_dict(response.json())

        return response_200

    if response.status_code == 201:
        response_201 = Upload.from_dict(response.json())

        return response_201

    raise ValueError(response.status_code)


def uploads_create(
    *,
    body: UploadWishRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Upload]:
    """Begins an upload (201), resumes the pending one for the same bytes (200), or names the
    photo that holds them already (200, `state: duplicate`). Room in the quota is reserved
    until the upload is completed, aborted, or expires.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/uploads",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
