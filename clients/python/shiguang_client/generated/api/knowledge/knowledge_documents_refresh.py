"""POST /api/v1/knowledge/documents/{document_id}/refresh"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.brought_document import BroughtDocument
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> BroughtDocument:
    response_200 = BroughtDocument.from_dict(response.json())

    return response_200


def knowledge_documents_refresh(
    document_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[BroughtDocument]:
    """Fetches a page of the web once more; where it has not changed, nothing happens."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/knowledge/documents/{document_id}/refresh".format(
            document_id=quote(str(document_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
