"""POST /api/v1/partners/{partnership_id}/decline"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> None:
    return None


def partners_decline(
    partnership_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[None]:
    """Declines what somebody offers to show you."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/partners/{partnership_id}/decline".format(
            partnership_id=quote(str(partnership_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
