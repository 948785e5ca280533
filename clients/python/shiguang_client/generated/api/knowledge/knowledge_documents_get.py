"""GET /api/v1/knowledge/documents/{document_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.document import Document


def _parse(response: httpx.Response) -> Document:
    response_200 = Document.from_dict(response.json())

    return response_200


def knowledge_documents_get(
    document_id: UUID,
) -> Operation[Document]:
    """One document, and how far its newest version is."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/knowledge/documents/{document_id}".format(
            document_id=quote(str(document_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
