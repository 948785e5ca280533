"""DELETE /api/v1/tokens/{family_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def tokens_delete(
    family_id: UUID,
) -> Operation[None]:
    """Signs the app out at once, with all of its tokens."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/tokens/{family_id}".format(
            family_id=quote(str(family_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
