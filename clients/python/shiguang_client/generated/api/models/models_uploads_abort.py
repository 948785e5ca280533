"""DELETE /api/v1/models/uploads/{upload_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def models_uploads_abort(
    upload_id: UUID,
) -> Operation[None]:
    """Gives it up, and deletes what has arrived."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/models/uploads/{upload_id}".format(
            upload_id=quote(str(upload_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
