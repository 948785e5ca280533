"""DELETE /api/v1/library-accesses/{access_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def library_accesses_delete(
    access_id: UUID,
) -> Operation[None]:
    """Closes a library that you have opened, from whichever sign-in; what was looked at stays
    on record.
    """

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/library-accesses/{access_id}".format(
            access_id=quote(str(access_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
