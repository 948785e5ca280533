"""POST /api/v1/shared/{key}/uploads/{upload_id}/complete"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.sent_file import SentFile


def _parse(response: httpx.Response) -> SentFile:
    response_200 = SentFile.from_dict(response.json())

    return response_200


def shared_upload_complete(
    key: str,
    upload_id: UUID,
) -> Operation[SentFile]:
    """Says that all bytes are there. The photo is shown here at once, or when the owner has
    looked at it.
    """

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/shared/{key}/uploads/{upload_id}/complete".format(
            key=quote(str(key), safe=""),
            upload_id=quote(str(upload_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
