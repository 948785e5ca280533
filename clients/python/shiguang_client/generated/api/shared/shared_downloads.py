"""POST /api/v1/shared/{key}/downloads"""

from typing import Any
from urllib.parse import quote

import httpx

from shiguang_client.operation import Operation

from ...models.download_plan import DownloadPlan
from ...models.new_container_download_request import NewContainerDownloadRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> DownloadPlan:
    response_201 = DownloadPlan.from_dict(response.json())

    return response_201


def shared_downloads(
    key: str,
    *,
    body: NewContainerDownloadRequest | Unset = UNSET,
) -> Operation[DownloadPlan]:
    """Plans a download of all that the link shows, or of some of it: what `shared_download`
    gives of each photo. Where that is but a preview for now (`previews`), the whole picture is
    made: fetch the plan again until `is_preparing` is false, and then plan anew to have it, or
    take what there is. Of more than 20,000 photos the plan grows, as of an album: get it again
    until `is_ready`. `downloads_off` where the link offers none.
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/shared/{key}/downloads".format(
            key=quote(str(key), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
