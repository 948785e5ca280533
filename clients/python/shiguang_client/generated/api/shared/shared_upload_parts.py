"""POST /api/v1/shared/{key}/uploads/{upload_id}/parts"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.part_numbers_request import PartNumbersRequest
from ...models.parts import Parts


def _parse(response: httpx.Response) -> Parts:
    response_200 = Parts.from_dict(response.json())

    return response_200


def shared_upload_parts(
    key: str,
    upload_id: UUID,
    *,
    body: PartNumbersRequest,
) -> Operation[Parts]:
    """Signs requests for parts of a multipart upload."""
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/shared/{key}/uploads/{upload_id}/parts".format(
            key=quote(str(key), safe=""),
            upload_id=quote(str(upload_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
