"""GET /api/v1/knowledge/imports/{transfer_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.base_transfer import BaseTransfer


def _parse(response: httpx.Response) -> BaseTransfer:
    response_200 = BaseTransfer.from_dict(response.json())

    return response_200


def knowledge_imports_get(
    transfer_id: UUID,
) -> Operation[BaseTransfer]:
    """How far it is. Once it is `done` the base is there, and its documents are being read."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/knowledge/imports/{transfer_id}".format(
            transfer_id=quote(str(transfer_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
