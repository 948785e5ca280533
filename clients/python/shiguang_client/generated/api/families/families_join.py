"""POST /api/v1/families/{family_id}/join"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.consent_request import ConsentRequest
from ...models.family import Family
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Family:
    response_200 = Family.from_dict(response.json())

    return response_200


def families_join(
    family_id: UUID,
    *,
    body: ConsentRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Family]:
    """Joins a family that you are invited to. Without a word on names, none go either way."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/families/{family_id}/join".format(
            family_id=quote(str(family_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
