"""GET /api/v1/operations/backups/status"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.backup_status import BackupStatus


def _parse(response: httpx.Response) -> BackupStatus:
    response_200 = BackupStatus.from_dict(response.json())

    return response_200


def backups_status() -> Operation[BackupStatus]:
    """The latest good one, the schedule, and what there is to worry about."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/operations/backups/status",
    }
    return Operation(_kwargs, _parse)
