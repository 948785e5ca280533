"""DELETE /api/v1/family-members/{member_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def families_remove_member(
    member_id: UUID,
) -> Operation[None]:
    """Leaves a family or declines to join it, with your own `membership`; or sends somebody
    away, as its founder. Offers of names from and to that member are withdrawn at once.
    """

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/family-members/{member_id}".format(
            member_id=quote(str(member_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
