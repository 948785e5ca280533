"""DELETE /api/v1/faces/{face_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.edited import Edited


def _parse(response: httpx.Response) -> Edited:
    response_200 = Edited.from_dict(response.json())

    return response_200


def faces_erase(
    face_id: UUID,
) -> Operation[Edited]:
    """Takes away a face that was drawn. One that was detected is ignored instead."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/faces/{face_id}".format(
            face_id=quote(str(face_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
