"""POST /api/v1/session"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.credentials_request import CredentialsRequest
from ...models.signed_in import SignedIn


def _parse(response: httpx.Response) -> SignedIn:
    response_200 = SignedIn.from_dict(response.json())

    return response_200


def session_create(
    *,
    body: CredentialsRequest,
) -> Operation[SignedIn]:
    """Signs in. Send the CSRF token, from the cookie, as `X-CSRFToken`.

    Who has a second factor is answered with `second_factor_required` and its `methods`: go on
    with `POST /session/second-step`, in the same session.
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/session",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
