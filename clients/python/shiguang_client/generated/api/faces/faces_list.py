"""GET /api/v1/faces"""

from typing import Any
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.person_face_page import PersonFacePage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> PersonFacePage:
    response_200 = PersonFacePage.from_dict(response.json())

    return response_200


def faces_list(
    *,
    asset: UUID | Unset = UNSET,
    cursor: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    ignored: bool | None | Unset = UNSET,
    limit: int | Unset = 50,
    person: UUID | Unset = UNSET,
    unknown: bool | None | Unset = UNSET,
) -> Operation[PersonFacePage]:
    """Faces, those in the newest photos first; all that is asked for must hold. Boxes lie in
    the picture that is shown; faces that a crop has taken away are not listed.
    """

    params: dict[str, Any] = {}

    json_asset: str | Unset = UNSET
    if not isinstance(asset, Unset):
        json_asset = str(asset)
    params["asset"] = json_asset

    params["cursor"] = cursor

    params["fields"] = fields

    json_ignored: bool | None | Unset
    if isinstance(ignored, Unset):
        json_ignored = UNSET
    else:
        json_ignored = ignored
    params["ignored"] = json_ignored

    params["limit"] = limit

    json_person: str | Unset = UNSET
    if not isinstance(person, Unset):
        json_person = str(person)
    params["person"] = json_person

    json_unknown: bool | None | Unset
    if isinstance(unknown, Unset):
        json_unknown = UNSET
    else:
        json_unknown = unknown
    params["unknown"] = json_unknown

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/faces",
        "params": params,
    }
    return Operation(_kwargs, _parse)
