"""POST /api/v1/imports/{import_id}/retry"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.import_ import Import
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Import:
    response_202 = Import.from_dict(response.json())

    return response_202


def imports_retry(
    import_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Import]:
    """Tries again what failed: single objects, or to read the bucket at all."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/imports/{import_id}/retry".format(
            import_id=quote(str(import_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
