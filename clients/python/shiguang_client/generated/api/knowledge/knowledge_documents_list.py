"""GET /api/v1/knowledge/bases/{base_id}/documents"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.document_page import DocumentPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> DocumentPage:
    response_200 = DocumentPage.from_dict(response.json())

    return response_200


def knowledge_documents_list(
    base_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[DocumentPage]:
    """The documents of a base, the newest first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/knowledge/bases/{base_id}/documents".format(
            base_id=quote(str(base_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
