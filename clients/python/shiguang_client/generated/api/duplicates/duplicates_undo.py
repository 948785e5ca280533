"""POST /api/v1/duplicates/resolutions/{resolution_id}/undo"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.undone import Undone
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Undone:
    response_200 = Undone.from_dict(response.json())

    return response_200


def duplicates_undo(
    resolution_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Undone]:
    """Takes back that a group was resolved: its photos leave the trash, and what was carried
    over from them goes again, but what has been changed since.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/duplicates/resolutions/{resolution_id}/undo".format(
            resolution_id=quote(str(resolution_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
