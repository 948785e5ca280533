"""POST /api/v1/knowledge/documents/{document_id}/versions"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.brought_document import BroughtDocument
from ...models.new_document_version_request import NewDocumentVersionRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> BroughtDocument:
    response_201 = BroughtDocument.from_dict(response.json())

    return response_201


def knowledge_versions_create(
    document_id: UUID,
    *,
    body: NewDocumentVersionRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Operation[BroughtDocument]:
    """Brings it anew: of what stays the same, passages and what editors made of them stay."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/knowledge/documents/{document_id}/versions".format(
            document_id=quote(str(document_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
