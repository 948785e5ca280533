"""POST /api/v1/models/uploads"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.model_upload_in_full import ModelUploadInFull
from ...models.new_model_upload_request import NewModelUploadRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> ModelUploadInFull:
    if response.status_code == 200:
        response_200 = ModelUploadInFull.from_dict(response.json())

        return response_200

    if response.status_code == 201:
        response_201 = ModelUploadInFull.from_dict(response.json())

        return response_201

    raise ValueError(response.status_code)


def models_uploads_create(
    *,
    body: NewModelUploadRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[ModelUploadInFull]:
    """Announces a model (201), or goes on with the same one that is under way (200). Send its
    files by the signed requests, then `complete`.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/models/uploads",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
