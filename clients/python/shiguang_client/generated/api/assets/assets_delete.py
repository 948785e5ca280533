"""DELETE /api/v1/assets/{asset_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> None:
    return None


def assets_delete(
    asset_id: UUID,
    *,
    permanently: bool | None | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Operation[None]:
    """Moves a photo into the trash, or deletes it for good and frees its bytes."""
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    params: dict[str, Any] = {}

    json_permanently: bool | None | Unset
    if isinstance(permanently, Unset):
        json_permanently = UNSET
    else:
        json_permanently = permanently
    params["permanently"] = json_permanently

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/assets/{asset_id}".format(
            asset_id=quote(str(asset_id), safe=""),
        ),
        "params": params,
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
