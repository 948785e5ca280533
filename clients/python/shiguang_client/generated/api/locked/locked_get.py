"""GET /api/v1/locked"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.locked_folder import LockedFolder
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> LockedFolder:
    response_200 = LockedFolder.from_dict(response.json())

    return response_200


def locked_get(
    *,
    x_locked_folder: str | Unset = UNSET,
) -> Operation[LockedFolder]:
    """Whether the folder is open here, and until when."""
    headers: dict[str, Any] = {}
    if not isinstance(x_locked_folder, Unset):
        headers["X-Locked-Folder"] = x_locked_folder

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/locked",
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
