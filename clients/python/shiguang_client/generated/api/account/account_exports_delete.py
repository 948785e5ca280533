"""DELETE /api/v1/account/exports/{archive_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def account_exports_delete(
    archive_id: UUID,
) -> Operation[None]:
    """Forgets an export, or stops preparing it. The photos stay as they are."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/account/exports/{archive_id}".format(
            archive_id=quote(str(archive_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
