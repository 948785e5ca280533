"""GET /api/v1/shared/{key}/uploads/{upload_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.sent_file import SentFile


def _parse(response: httpx.Response) -> SentFile:
    response_200 = SentFile.from_dict(response.json())

    return response_200


def shared_upload_get(
    key: str,
    upload_id: UUID,
) -> Operation[SentFile]:
    """One upload: which parts have arrived, and fresh requests for those that have not."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/shared/{key}/uploads/{upload_id}".format(
            key=quote(str(key), safe=""),
            upload_id=quote(str(upload_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
