"""POST /api/v1/users/quotas"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.quotas_request import QuotasRequest
from ...models.quotas_set import QuotasSet
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> QuotasSet:
    response_200 = QuotasSet.from_dict(response.json())

    return response_200


def users_quotas_set(
    *,
    body: QuotasRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[QuotasSet]:
    """Gives several accounts the same quota; all of them, or none where one is unknown."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/users/quotas",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
