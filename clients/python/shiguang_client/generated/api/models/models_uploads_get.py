"""GET /api/v1/models/uploads/{upload_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.model_upload_in_full import ModelUploadInFull


def _parse(response: httpx.Response) -> ModelUploadInFull:
    response_200 = ModelUploadInFull.from_dict(response.json())

    return response_200


def models_uploads_get(
    upload_id: UUID,
) -> Operation[ModelUploadInFull]:
    """How far it is: what is left to be sent, or what was found."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/models/uploads/{upload_id}".format(
            upload_id=quote(str(upload_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
