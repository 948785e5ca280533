"""PATCH /api/v1/account"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.account import Account
from ...models.patched_profile_request import PatchedProfileRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Account:
    response_200 = Account.from_dict(response.json())

    return response_200


def account_update(
    *,
    body: PatchedProfileRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Operation[Account]:
    """Changes name, language, time zone, and whether photos are stacked by themselves."""
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "PATCH",
        "url": "/api/v1/account",
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
