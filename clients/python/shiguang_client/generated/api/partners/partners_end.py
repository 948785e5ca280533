"""DELETE /api/v1/partners/{partnership_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> None:
    return None


def partners_end(
    partnership_id: UUID,
    *,
    if_match: str | Unset = UNSET,
) -> Operation[None]:
    """Ends it at once, by either of the two; an invitation is withdrawn or declined by it."""
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/partners/{partnership_id}".format(
            partnership_id=quote(str(partnership_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
