"""POST /api/v1/albums/{album_id}/downloads"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.download_plan import DownloadPlan
from ...models.new_container_download_request import NewContainerDownloadRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> DownloadPlan:
    response_201 = DownloadPlan.from_dict(response.json())

    return response_201


def albums_downloads(
    album_id: UUID,
    *,
    body: NewContainerDownloadRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Operation[DownloadPlan]:
    """Plans a download of the album, or of some photos of it. Of a photo that another member
    has edited, the edited picture comes alone. An album of more than 20,000 photos is planned
    part by part: get the plan again until `is_ready`, and fetch meanwhile what is there.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/albums/{album_id}/downloads".format(
            album_id=quote(str(album_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
