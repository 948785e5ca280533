"""POST /api/v1/families"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.family import Family
from ...models.family_name_request import FamilyNameRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Family:
    response_201 = Family.from_dict(response.json())

    return response_201


def families_found(
    *,
    body: FamilyNameRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Family]:
    """Founds a family. Nothing is shared by that: each member consents for themselves."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/families",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
