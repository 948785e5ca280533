"""POST /api/v1/account/totp"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.totp_enrolment import TotpEnrolment


def _parse(response: httpx.Response) -> TotpEnrolment:
    response_201 = TotpEnrolment.from_dict(response.json())

    return response_201


def totp_begin() -> Operation[TotpEnrolment]:
    """A fresh secret for an authenticator app. It counts once a code of it was shown to
    `POST /account/totp/confirm`; only the latest secret does.
    """

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/account/totp",
    }
    return Operation(_kwargs, _parse)
