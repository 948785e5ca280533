"""GET /api/v1/session"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.session_state import SessionState


def _parse(response: httpx.Response) -> SessionState:
    response_200 = SessionState.from_dict(response.json())

    return response_200


def session_get() -> Operation[SessionState]:
    """Says who is signed in, and sets the CSRF cookie that unsafe methods need."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/session",
    }
    return Operation(_kwargs, _parse)
