"""DELETE /api/v1/shares/{share_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> None:
    return None


def shares_revoke(
    share_id: UUID,
    *,
    if_match: str | Unset = UNSET,
) -> Operation[None]:
    """Ends a link at once, and for good. Addresses of pictures that guests hold already are
    good for a few minutes more.
    """
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/shares/{share_id}".format(
            share_id=quote(str(share_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
