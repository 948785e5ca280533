"""DELETE /api/v1/memories/exclusions/{exclusion_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def memories_include(
    exclusion_id: UUID,
) -> Operation[None]:
    """Lets memories show the person, the period or the place again."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/memories/exclusions/{exclusion_id}".format(
            exclusion_id=quote(str(exclusion_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
