"""GET /api/v1/people/edits"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.people_edit_page import PeopleEditPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> PeopleEditPage:
    response_200 = PeopleEditPage.from_dict(response.json())

    return response_200


def people_edits(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[PeopleEditPage]:
    """What was done to people and faces, by whom and when, the newest first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/people/edits",
        "params": params,
    }
    return Operation(_kwargs, _parse)
