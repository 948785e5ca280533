"""GET /api/v1/operations/storage-checks/{check_id}/findings"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.storage_checks_findings_kind import StorageChecksFindingsKind
from ...models.storage_finding_page import StorageFindingPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> StorageFindingPage:
    response_200 = StorageFindingPage.from_dict(response.json())

    return response_200


def storage_checks_findings(
    check_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    kind: StorageChecksFindingsKind | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[StorageFindingPage]:
    """What a check found: of each kind the first ten thousand."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    json_kind: str | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = kind

    params["kind"] = json_kind

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/operations/storage-checks/{check_id}/findings".format(
            check_id=quote(str(check_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
