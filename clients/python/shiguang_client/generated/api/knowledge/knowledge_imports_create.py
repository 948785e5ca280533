"""POST /api/v1/knowledge/imports"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.expected_base_transfer import ExpectedBaseTransfer
from ...models.new_base_transfer_request import NewBaseTransferRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> ExpectedBaseTransfer:
    response_201 = ExpectedBaseTransfer.from_dict(response.json())

    return response_201


def knowledge_imports_create(
    *,
    body: NewBaseTransferRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[ExpectedBaseTransfer]:
    """Makes a base out of an archive that one was exported as: put that into the store by
    `request`, then `complete` it. For administrators.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/knowledge/imports",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
