"""POST /api/v1/albums/invitations/{invitation_id}/decline"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> None:
    return None


def album_invitations_decline(
    invitation_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[None]:
    """Turns the invitation down."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/albums/invitations/{invitation_id}/decline".format(
            invitation_id=quote(str(invitation_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
