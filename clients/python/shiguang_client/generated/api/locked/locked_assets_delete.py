"""DELETE /api/v1/locked/assets/{asset_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> None:
    return None


def locked_assets_delete(
    asset_id: UUID,
    *,
    x_locked_folder: str | Unset = UNSET,
) -> Operation[None]:
    """Deletes it for good: the folder has no trash."""
    headers: dict[str, Any] = {}
    if not isinstance(x_locked_folder, Unset):
        headers["X-Locked-Folder"] = x_locked_folder

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/locked/assets/{asset_id}".format(
            asset_id=quote(str(asset_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
