"""POST /api/v1/shares/{share_id}/assets"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.choice_request import ChoiceRequest
from ...models.link import Link
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Link:
    response_200 = Link.from_dict(response.json())

    return response_200


def shares_choose(
    share_id: UUID,
    *,
    body: ChoiceRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Link]:
    """Puts photos of your library into a selection, and takes others out."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/shares/{share_id}/assets".format(
            share_id=quote(str(share_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
