"""DELETE /api/v1/models/backfills/{backfill_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def backfills_cancel(
    backfill_id: UUID,
) -> Operation[None]:
    """Takes up no more photos; those that were taken up go through."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/models/backfills/{backfill_id}".format(
            backfill_id=quote(str(backfill_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
