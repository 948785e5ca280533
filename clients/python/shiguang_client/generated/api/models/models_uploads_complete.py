"""POST /api/v1/models/uploads/{upload_id}/complete"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.model_upload_in_full import ModelUploadInFull
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> ModelUploadInFull:
    response_200 = ModelUploadInFull.from_dict(response.json())

    return response_200


def models_uploads_complete(
    upload_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[ModelUploadInFull]:
    """All files are in the store: a worker looks at them. Harmless when sent again."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/models/uploads/{upload_id}/complete".format(
            upload_id=quote(str(upload_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
