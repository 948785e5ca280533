"""POST /api/v1/duplicates/{group_id}/resolve"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.resolve_request import ResolveRequest
from ...models.resolved import Resolved
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Resolved:
    response_200 = Resolved.from_dict(response.json())

    return response_200


def duplicates_resolve(
    group_id: UUID,
    *,
    body: ResolveRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Resolved]:
    """Keeps what is named and moves the rest into the trash, whence it can be restored.

    Heart and caption go over to what is kept, and of copies the tags and people that the owner
    set. Photos that are kept together are not grouped again.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/duplicates/{group_id}/resolve".format(
            group_id=quote(str(group_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
