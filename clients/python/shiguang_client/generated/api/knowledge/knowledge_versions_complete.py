"""POST /api/v1/knowledge/versions/{version_id}/complete"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.document_version import DocumentVersion
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> DocumentVersion:
    response_200 = DocumentVersion.from_dict(response.json())

    return response_200


def knowledge_versions_complete(
    version_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[DocumentVersion]:
    """The file is in the store: it is read. Harmless when sent again."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/knowledge/versions/{version_id}/complete".format(
            version_id=quote(str(version_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
