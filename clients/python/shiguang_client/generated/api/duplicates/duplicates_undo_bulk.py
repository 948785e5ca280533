"""POST /api/v1/duplicates/bulks/{bulk_id}/undo"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.undo_bulk_request import UndoBulkRequest
from ...models.undone_bulk import UndoneBulk
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> UndoneBulk:
    response_200 = UndoneBulk.from_dict(response.json())

    return response_200


def duplicates_undo_bulk(
    bulk_id: UUID,
    *,
    body: UndoBulkRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Operation[UndoneBulk]:
    """Takes back what was resolved as suggested, the last group first, so many at a time.

    Each is taken back as by itself. Asking once more than was needed changes nothing.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/duplicates/bulks/{bulk_id}/undo".format(
            bulk_id=quote(str(bulk_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
