"""DELETE /api/v1/identities/{identity_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def identities_delete(
    identity_id: UUID,
) -> Operation[None]:
    """Unlinks the identity: it opens the account no more."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/identities/{identity_id}".format(
            identity_id=quote(str(identity_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
