"""GET /api/v1/tags"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.tag_page import TagPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> TagPage:
    response_200 = TagPage.from_dict(response.json())

    return response_200


def tags_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[TagPage]:
    """Things seen in the photos, and what they are kinds of; the most frequent first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/tags",
        "params": params,
    }
    return Operation(_kwargs, _parse)
