"""PUT /api/v1/assets/{asset_id}/sidecar"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.sidecar import Sidecar
from ...models.sidecars_put_json_body import SidecarsPutJsonBody
from ...types import UNSET, File, Unset


def _parse(response: httpx.Response) -> Sidecar:
    response_200 = Sidecar.from_dict(response.json())

    return response_200


def sidecars_put(
    asset_id: UUID,
    *,
    body: File | SidecarsPutJsonBody | Unset = UNSET,
    filename: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Operation[Sidecar]:
    """Takes an XMP sidecar or the JSON of Google Takeout; the photo is described by it.

    It takes the place of an earlier one of its kind. Rating, caption, tags, time and place
    stand above what the photo's own file says, and below what you say.
    """
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    params: dict[str, Any] = {}

    params["filename"] = filename

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "PUT",
        "url": "/api/v1/assets/{asset_id}/sidecar".format(
            asset_id=quote(str(asset_id), safe=""),
        ),
        "params": params,
    }
    if isinstance(body, File):
        _kwargs["content"] = body.payload.read()

        headers["Content-Type"] = "application/rdf+xml"
    if isinstance(body, SidecarsPutJsonBody):
        if not isinstance(body, Unset):
            _kwargs["json"] = body.to_dict()

        headers["Content-Type"] = "application/json"
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
