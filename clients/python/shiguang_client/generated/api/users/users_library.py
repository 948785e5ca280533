"""GET /api/v1/users/{user_id}/library"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.library_figures import LibraryFigures


def _parse(response: httpx.Response) -> LibraryFigures:
    response_200 = LibraryFigures.from_dict(response.json())

    return response_200


def users_library(
    user_id: UUID,
) -> Operation[LibraryFigures]:
    """What a member's library holds, in figures, and nothing of the locked folder."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/users/{user_id}/library".format(
            user_id=quote(str(user_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
