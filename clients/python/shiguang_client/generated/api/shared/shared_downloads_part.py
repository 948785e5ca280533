"""GET /api/v1/shared/{key}/downloads/{archive_id}/parts/{number}"""

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


def shared_downloads_part(
    key: str,
    archive_id: UUID,
    number: int,
    *,
    if_range: str | Unset = UNSET,
    range_: str | Unset = UNSET,
) -> Operation[bytes]:
    """A part, as a ZIP file; see `downloads_part`. It ends with the link, at once. Each photo
    counts as downloaded when a part is fetched from its beginning.
    """
    headers: dict[str, Any] = {}
    if not isinstance(if_range, Unset):
        headers["If-Range"] = if_range

    if not isinstance(range_, Unset):
        headers["Range"] = range_

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/shared/{key}/downloads/{archive_id}/parts/{number}".format(
            key=quote(str(key), safe=""),
            archive_id=quote(str(archive_id), safe=""),
            number=quote(str(number), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
