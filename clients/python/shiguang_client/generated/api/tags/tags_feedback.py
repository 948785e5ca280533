"""GET /api/v1/tags/feedback"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.feedback_page import FeedbackPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> FeedbackPage:
    response_200 = FeedbackPage.from_dict(response.json())

    return response_200


def tags_feedback(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[FeedbackPage]:
    """What the owner said about tags, the latest first, with what the network had said."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/tags/feedback",
        "params": params,
    }
    return Operation(_kwargs, _parse)
