"""DELETE /api/v1/knowledge/documents/{document_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def knowledge_documents_delete(
    document_id: UUID,
) -> Operation[None]:
    """Deletes it; from now on nothing is answered from it."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/knowledge/documents/{document_id}".format(
            document_id=quote(str(document_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
