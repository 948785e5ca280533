"""GET /api/v1/operations/backups"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.backup_page import BackupPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> BackupPage:
    response_200 = BackupPage.from_dict(response.json())

    return response_200


def backups_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[BackupPage]:
    """Back-ups that are kept, those that failed, and the one under way; the latest first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/operations/backups",
        "params": params,
    }
    return Operation(_kwargs, _parse)
