"""GET /api/v1/account"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.account import Account
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Account:
    response_200 = Account.from_dict(response.json())

    return response_200


def account_get(
    *,
    if_none_match: str | Unset = UNSET,
) -> Operation[Account]:
    """The account, with its quota and what of it is used, in bytes."""
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/account",
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
