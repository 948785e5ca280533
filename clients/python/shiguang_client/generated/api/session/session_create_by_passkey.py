"""POST /api/v1/session/passkey"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.passkey_answer_request import PasskeyAnswerRequest
from ...models.signed_in import SignedIn


def _parse(response: httpx.Response) -> SignedIn:
    response_200 = SignedIn.from_dict(response.json())

    return response_200


def session_create_by_passkey(
    *,
    body: PasskeyAnswerRequest,
) -> Operation[SignedIn]:
    """Signs in by a passkey alone: no address, no password, no second step."""
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/session/passkey",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
