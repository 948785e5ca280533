"""POST /api/v1/knowledge/imports/{transfer_id}/complete"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.base_transfer import BaseTransfer
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> BaseTransfer:
    response_200 = BaseTransfer.from_dict(response.json())

    return response_200


def knowledge_imports_complete(
    transfer_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[BaseTransfer]:
    """The archive is in the store: it is unpacked. Harmless when sent again."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/knowledge/imports/{transfer_id}/complete".format(
            transfer_id=quote(str(transfer_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
