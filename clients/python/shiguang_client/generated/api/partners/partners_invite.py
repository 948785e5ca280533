"""POST /api/v1/partners"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.new_partner_request import NewPartnerRequest
from ...models.partnership import Partnership
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Partnership:
    response_201 = Partnership.from_dict(response.json())

    return response_201


def partners_invite(
    *,
    body: NewPartnerRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Partnership]:
    """Offers somebody your library, or a part of it. They see nothing until they accept."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/partners",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
