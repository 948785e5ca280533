"""GET /api/v1/people/suggestions"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.suggestion_page import SuggestionPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> SuggestionPage:
    response_200 = SuggestionPage.from_dict(response.json())

    return response_200


def people_suggestions(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[SuggestionPage]:
    """ "Is this the same person?": those first from whose answer most is learnt, and those last
    that were answered with `unsure`.
    """

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/people/suggestions",
        "params": params,
    }
    return Operation(_kwargs, _parse)
