"""POST /api/v1/knowledge/bases/{base_id}/documents"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.brought_document import BroughtDocument
from ...models.new_document_request import NewDocumentRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> BroughtDocument:
    response_201 = BroughtDocument.from_dict(response.json())

    return response_201


def knowledge_documents_create(
    base_id: UUID,
    *,
    body: NewDocumentRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Operation[BroughtDocument]:
    """Brings a document: `text` as it stands, a page by its `address`, or a `file`.

    A file goes straight into the store: send it by `request`, then `complete` its version.
    Markdown, HTML, plain text, PDF, DOCX, XLSX and CSV are read; columns of questions and
    answers become approved answers. Nothing is answered from it before it is published.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/knowledge/bases/{base_id}/documents".format(
            base_id=quote(str(base_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
