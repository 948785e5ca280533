"""DELETE /api/v1/operations/storage-checks/{check_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def storage_checks_cancel(
    check_id: UUID,
) -> Operation[None]:
    """Stops a check that is at work; what it found stays to be read."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/operations/storage-checks/{check_id}".format(
            check_id=quote(str(check_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
