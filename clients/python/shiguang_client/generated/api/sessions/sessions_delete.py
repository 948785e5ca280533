"""DELETE /api/v1/sessions/{session_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def sessions_delete(
    session_id: UUID,
) -> Operation[None]:
    """Signs one browser out at once."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/sessions/{session_id}".format(
            session_id=quote(str(session_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
