"""GET /api/v1/knowledge/documents/{document_id}/versions"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.document_version_page import DocumentVersionPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> DocumentVersionPage:
    response_200 = DocumentVersionPage.from_dict(response.json())

    return response_200


def knowledge_versions_list(
    document_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[DocumentVersionPage]:
    """Everything that the document has been, the newest first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/knowledge/documents/{document_id}/versions".format(
            document_id=quote(str(document_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
