"""GET /api/v1/shares"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.link_page import LinkPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> LinkPage:
    response_200 = LinkPage.from_dict(response.json())

    return response_200


def shares_list(
    *,
    cursor: str | Unset = UNSET,
    ended: bool | None | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[LinkPage]:
    """Your links that are open, or would be if no administrator had suspended them, the latest
    first.
    """

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    json_ended: bool | None | Unset
    if isinstance(ended, Unset):
        json_ended = UNSET
    else:
        json_ended = ended
    params["ended"] = json_ended

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/shares",
        "params": params,
    }
    return Operation(_kwargs, _parse)
