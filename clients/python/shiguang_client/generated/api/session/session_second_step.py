"""POST /api/v1/session/second-step"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.second_step_request import SecondStepRequest
from ...models.signed_in import SignedIn
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> SignedIn:
    response_200 = SignedIn.from_dict(response.json())

    return response_200


def session_second_step(
    *,
    body: SecondStepRequest | Unset = UNSET,
) -> Operation[SignedIn]:
    """The second step of signing in, by a code of the app, a recovery code or a passkey.

    Each code is good once. Without a first step in this session: `no_half_sign_in`.
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/session/second-step",
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
