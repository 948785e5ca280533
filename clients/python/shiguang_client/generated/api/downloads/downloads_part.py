"""GET /api/v1/downloads/{archive_id}/parts/{number}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> bytes:
    if response.status_code == 200:
        return response.content

    if response.status_code == 206:
        return response.content

    raise ValueError(response.status_code)


def downloads_part(
    archive_id: UUID,
    number: int,
    *,
    if_range: str | Unset = UNSET,
    range_: str | Unset = UNSET,
) -> Operation[bytes]:
    """A part, as a ZIP file that is made while it is sent. Send `Range`, and `If-Range` with
    the `ETag`, to go on where it broke off. `downloads_busy` (503): try again in a while.
    """
    headers: dict[str, Any] = {}
    if not isinstance(if_range, Unset):
        headers["If-Range"] = if_range

    if not isinstance(range_, Unset):
        headers["Range"] = range_

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/downloads/{archive_id}/parts/{number}".format(
            archive_id=quote(str(archive_id), safe=""),
            number=quote(str(number), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
