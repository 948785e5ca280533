"""DELETE /api/v1/shares/{share_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def shares_revoke(
    share_id: UUID,
) -> Operation[None]:
    """Ends a link at once, and for good. Addresses of pictures that guests hold already are
    good for a few minutes more.
    """

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/shares/{share_id}".format(
            share_id=quote(str(share_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
