"""DELETE /api/v1/webhooks/{webhook_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def webhooks_delete(
    webhook_id: UUID,
) -> Operation[None]:
    """Removes it, and its log."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/webhooks/{webhook_id}".format(
            webhook_id=quote(str(webhook_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
