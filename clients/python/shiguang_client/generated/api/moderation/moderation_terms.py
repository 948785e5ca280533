"""GET /api/v1/moderation/terms"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.moderation_terms import ModerationTerms
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> ModerationTerms:
    response_200 = ModerationTerms.from_dict(response.json())

    return response_200


def moderation_terms(
    *,
    if_none_match: str | Unset = UNSET,
) -> Operation[ModerationTerms]:
    """What is held back."""
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/moderation/terms",
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
