"""GET /api/v1/knowledge/bases/{base_id}/export"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> bytes:
    return response.content


def knowledge_bases_export(
    base_id: UUID,
) -> Operation[bytes]:
    """The base as one ZIP file: documents in all their versions, what editors wrote and
    changed, and the gold set. It can be imported here or elsewhere.
    """

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/knowledge/bases/{base_id}/export".format(
            base_id=quote(str(base_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
