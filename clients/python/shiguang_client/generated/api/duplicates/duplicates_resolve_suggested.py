"""POST /api/v1/duplicates/resolve"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.resolve_suggested_request import ResolveSuggestedRequest
from ...models.resolved_suggested import ResolvedSuggested
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> ResolvedSuggested:
    response_200 = ResolvedSuggested.from_dict(response.json())

    return response_200


def duplicates_resolve_suggested(
    *,
    body: ResolveSuggestedRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Operation[ResolvedSuggested]:
    """Resolves the newest groups as suggested, so many at a time.

    For more of them, ask again with the `bulk` of the answer: it is taken back as a whole.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/duplicates/resolve",
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
