"""PATCH /api/v1/assets"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.assets_edited import AssetsEdited
from ...models.patched_assets_edit_request import PatchedAssetsEditRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AssetsEdited:
    response_200 = AssetsEdited.from_dict(response.json())

    return response_200


def assets_edit_many(
    *,
    body: PatchedAssetsEditRequest | Unset = UNSET,
) -> Operation[AssetsEdited]:
    """Changes many photos, and says of each what became of it.

    By `ids`, or by a `filter`: then of the first thousand that fit, and `next_cursor` goes on
    from there. All of a request takes place, or none of it: a shift is never done by half.
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "PATCH",
        "url": "/api/v1/assets",
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
