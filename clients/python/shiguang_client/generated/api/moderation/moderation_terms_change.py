"""PATCH /api/v1/moderation/terms"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.moderation_terms import ModerationTerms
from ...models.patched_moderation_terms_change_request import PatchedModerationTermsChangeRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> ModerationTerms:
    response_200 = ModerationTerms.from_dict(response.json())

    return response_200


def moderation_terms_change(
    *,
    body: PatchedModerationTermsChangeRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Operation[ModerationTerms]:
    """Changes it, for what was judged by a model or by words too: pictures at once, comments
    within moments. What an administrator has judged stays.
    """
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "PATCH",
        "url": "/api/v1/moderation/terms",
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
