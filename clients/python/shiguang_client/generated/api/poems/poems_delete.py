"""DELETE /api/v1/poems/{poem_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def poems_delete(
    poem_id: UUID,
) -> Operation[None]:
    """Deletes one's own poem; the album's owner may delete any about it."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/poems/{poem_id}".format(
            poem_id=quote(str(poem_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
