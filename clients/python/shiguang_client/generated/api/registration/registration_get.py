"""GET /api/v1/registration"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.registration_state import RegistrationState


def _parse(response: httpx.Response) -> RegistrationState:
    response_200 = RegistrationState.from_dict(response.json())

    return response_200


def registration_get() -> Operation[RegistrationState]:
    """Who may make an account here, and how long its password has to be."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/registration",
    }
    return Operation(_kwargs, _parse)
