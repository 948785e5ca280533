"""POST /api/v1/families/{family_id}/members"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.family import Family
from ...models.member_wish_request import MemberWishRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Family:
    response_201 = Family.from_dict(response.json())

    return response_201


def families_invite(
    family_id: UUID,
    *,
    body: MemberWishRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Family]:
    """Invites somebody, as its founder."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/families/{family_id}/members".format(
            family_id=quote(str(family_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
