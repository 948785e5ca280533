"""DELETE /api/v1/models/spaces/{space_id}"""

from typing import Any
from urllib.parse import quote

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def spaces_retire(
    space_id: int,
) -> Operation[None]:
    """Gives a space up that is not in use. Its points are removed in the background."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/models/spaces/{space_id}".format(
            space_id=quote(str(space_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
