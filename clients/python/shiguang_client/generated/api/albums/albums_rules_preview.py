"""POST /api/v1/albums/rules/preview"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.album_rule_preview import AlbumRulePreview
from ...models.album_rule_request import AlbumRuleRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AlbumRulePreview:
    response_200 = AlbumRulePreview.from_dict(response.json())

    return response_200


def albums_rules_preview(
    *,
    body: AlbumRuleRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[AlbumRulePreview]:
    """What a smart album of this rule would show now: how many photos, and the first ones."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/albums/rules/preview",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
