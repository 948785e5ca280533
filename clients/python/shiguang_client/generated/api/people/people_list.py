"""GET /api/v1/people"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.person_page import PersonPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> PersonPage:
    response_200 = PersonPage.from_dict(response.json())

    return response_200


def people_list(
    *,
    cursor: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    include_hidden: bool | None | Unset = UNSET,
    limit: int | Unset = 50,
    q: str | Unset = UNSET,
) -> Operation[PersonPage]:
    """People: favourites first, then those with a name, then those seen most often."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["fields"] = fields

    json_include_hidden: bool | None | Unset
    if isinstance(include_hidden, Unset):
        json_include_hidden = UNSET
    else:
        json_include_hidden = include_hidden
    params["include_hidden"] = json_include_hidden

    params["limit"] = limit

    params["q"] = q

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/people",
        "params": params,
    }
    return Operation(_kwargs, _parse)
