"""GET /api/v1/tags/suggestions"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.tag_suggestions import TagSuggestions
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> TagSuggestions:
    response_200 = TagSuggestions.from_dict(response.json())

    return response_200


def tags_suggestions(
    *,
    q: str | Unset = "",
) -> Operation[TagSuggestions]:
    """Words of the vocabulary, and the owner's own, for what has been typed so far."""

    params: dict[str, Any] = {}

    params["q"] = q

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/tags/suggestions",
        "params": params,
    }
    return Operation(_kwargs, _parse)
