"""POST /api/v1/imports/{import_id}/cancel"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.import_ import Import
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Import:
    response_200 = Import.from_dict(response.json())

    return response_200


def imports_cancel(
    import_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Import]:
    """Ends an import; what has arrived stays. Its keys are forgotten."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/imports/{import_id}/cancel".format(
            import_id=quote(str(import_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
