"""DELETE /api/v1/integrations/api-keys/{key_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def integrations_api_keys_delete(
    key_id: UUID,
) -> Operation[None]:
    """Revokes anybody's key at once."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/integrations/api-keys/{key_id}".format(
            key_id=quote(str(key_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
