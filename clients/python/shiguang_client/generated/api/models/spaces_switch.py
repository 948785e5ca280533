"""POST /api/v1/models/spaces/{space_id}/switch"""

from typing import Any
from urllib.parse import quote

import httpx

from shiguang_client.operation import Operation

from ...models.space import Space
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Space:
    response_200 = Space.from_dict(response.json())

    return response_200


def spaces_switch(
    space_id: int,
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Space]:
    """Makes it the one that is asked, at once; the same call on the old one goes back."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/models/spaces/{space_id}/switch".format(
            space_id=quote(str(space_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
