"""GET /api/v1/operations/settings"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.settings import Settings
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Settings:
    response_200 = Settings.from_dict(response.json())

    return response_200


def operations_settings(
    *,
    if_none_match: str | Unset = UNSET,
) -> Operation[Settings]:
    """What the installation is set up with, where that is said, and what had better be
    otherwise. Never secrets. Without a `rule`, only the environment can change it.
    """
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/operations/settings",
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
