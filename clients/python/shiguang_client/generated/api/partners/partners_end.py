"""DELETE /api/v1/partners/{partnership_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def partners_end(
    partnership_id: UUID,
) -> Operation[None]:
    """Ends it at once, by either of the two; an invitation is withdrawn or declined by it."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/partners/{partnership_id}".format(
            partnership_id=quote(str(partnership_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
