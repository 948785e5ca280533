"""POST /api/v1/partners/{partnership_id}/assets/save"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.save_request import SaveRequest
from ...models.saved_list import SavedList
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> SavedList:
    response_200 = SavedList.from_dict(response.json())

    return response_200


def partners_save(
    partnership_id: UUID,
    *,
    body: SaveRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[SavedList]:
    """Saves copies into your own library, within your quota; one result for each photo. The
    same request again makes no second copy. `location_withheld` where originals are.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/partners/{partnership_id}/assets/save".format(
            partnership_id=quote(str(partnership_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
