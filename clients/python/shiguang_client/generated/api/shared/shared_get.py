"""GET /api/v1/shared/{key}"""

from typing import Any
from urllib.parse import quote

import httpx

from shiguang_client.operation import Operation

from ...models.shared import Shared


def _parse(response: httpx.Response) -> Shared:
    response_200 = Shared.from_dict(response.json())

    return response_200


def shared_get(
    key: str,
) -> Operation[Shared]:
    """What this link is. A key that is wrong, revoked or expired is not found, a link that an
    administrator has suspended gone (`share_suspended`); where a password is asked for, all but
    `unlock` and `report` answers 401 (`share_password_required`) without a token.
    """

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/shared/{key}".format(
            key=quote(str(key), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
