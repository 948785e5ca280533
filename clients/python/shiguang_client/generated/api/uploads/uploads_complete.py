"""POST /api/v1/uploads/{upload_id}/complete"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.upload import Upload
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Upload:
    response_200 = Upload.from_dict(response.json())

    return response_200


def uploads_complete(
    upload_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Upload]:
    """Makes the uploaded file a photo; again, if need be, with the same answer.

    Refused with `upload_incomplete` (naming `missing_parts`) or `size_mismatch` while the
    bytes are not all there, and with `upload_ended` after an abort.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/uploads/{upload_id}/complete".format(
            upload_id=quote(str(upload_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
