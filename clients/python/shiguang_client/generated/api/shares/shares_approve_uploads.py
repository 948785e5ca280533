"""POST /api/v1/shares/{share_id}/uploads/approve"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.changed_ids import ChangedIds
from ...models.upload_ids_request import UploadIdsRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> ChangedIds:
    response_200 = ChangedIds.from_dict(response.json())

    return response_200


def shares_approve_uploads(
    share_id: UUID,
    *,
    body: UploadIdsRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[ChangedIds]:
    """Shows guests' photos to all who have the link; answers which waited for it, and of each
    what became of it: one that was judged before stays as it is.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/shares/{share_id}/uploads/approve".format(
            share_id=quote(str(share_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
