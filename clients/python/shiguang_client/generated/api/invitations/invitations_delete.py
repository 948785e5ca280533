"""DELETE /api/v1/invitations/{invitation_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def invitations_delete(
    invitation_id: UUID,
) -> Operation[None]:
    """Revokes an invitation at once, and the letters that were asked for with it."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/invitations/{invitation_id}".format(
            invitation_id=quote(str(invitation_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
