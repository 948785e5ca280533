"""PATCH /api/v1/operations/settings"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.patched_setting_changes_request import PatchedSettingChangesRequest
from ...models.settings import Settings
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Settings:
    response_200 = Settings.from_dict(response.json())

    return response_200


def operations_settings_change(
    *,
    body: PatchedSettingChangesRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Operation[Settings]:
    """Sets settings otherwise than the environment does, or back to that; all of them or, when
    one is refused, none. It holds in every process within some seconds.
    """
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "PATCH",
        "url": "/api/v1/operations/settings",
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
