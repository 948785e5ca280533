"""POST /api/v1/operations/storage-checks/{check_id}/repair"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.storage_check import StorageCheck
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> StorageCheck:
    response_202 = StorageCheck.from_dict(response.json())

    return response_202


def storage_checks_repair(
    check_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[StorageCheck]:
    """Deletes what nothing refers to, and has lost previews, films and faces made again, in the
    background. Originals that are lost only a back-up brings back.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/operations/storage-checks/{check_id}/repair".format(
            check_id=quote(str(check_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
