"""DELETE /api/v1/models/versions/{version_id}/challenger"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def models_versions_stop_trying(
    version_id: UUID,
) -> Operation[None]:
    """It is tried out no more; where it is not, nothing happens."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/models/versions/{version_id}/challenger".format(
            version_id=quote(str(version_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
