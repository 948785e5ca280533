"""DELETE /api/v1/shared/{key}/uploads/{upload_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def shared_upload_abort(
    key: str,
    upload_id: UUID,
) -> Operation[None]:
    """Aborts an upload and gives its room back."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/shared/{key}/uploads/{upload_id}".format(
            key=quote(str(key), safe=""),
            upload_id=quote(str(upload_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
