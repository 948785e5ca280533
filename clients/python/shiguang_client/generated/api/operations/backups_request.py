"""POST /api/v1/operations/backups"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.backup import Backup
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Backup:
    response_202 = Backup.from_dict(response.json())

    return response_202


def backups_request(
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Backup]:
    """Has the relay dump the database. The objects of the store are not in it: originals need
    a back-up of their own.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/operations/backups",
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
