"""GET /api/v1/uploads/{upload_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.upload import Upload


def _parse(response: httpx.Response) -> Upload:
    response_200 = Upload.from_dict(response.json())

    return response_200


def uploads_get(
    upload_id: UUID,
) -> Operation[Upload]:
    """One upload: which parts have arrived, and fresh requests for those that have not."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/uploads/{upload_id}".format(
            upload_id=quote(str(upload_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
