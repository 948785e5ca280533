"""GET /api/v1/moderation/terms"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.moderation_terms import ModerationTerms


def _parse(response: httpx.Response) -> ModerationTerms:
    response_200 = ModerationTerms.from_dict(response.json())

    return response_200


def moderation_terms() -> Operation[ModerationTerms]:
    """What is held back."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/moderation/terms",
    }
    return Operation(_kwargs, _parse)
