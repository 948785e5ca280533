"""POST /api/v1/knowledge/versions/{version_id}/restore"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.document_version import DocumentVersion
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> DocumentVersion:
    response_201 = DocumentVersion.from_dict(response.json())

    return response_201


def knowledge_versions_restore(
    version_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[DocumentVersion]:
    """Makes an old version the newest one."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/knowledge/versions/{version_id}/restore".format(
            version_id=quote(str(version_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
