"""DELETE /api/v1/users/{user_id}/second-factors"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def users_second_factors_delete(
    user_id: UUID,
) -> Operation[None]:
    """For who has lost phone and recovery codes: removes every second factor, and signs the
    user out everywhere.
    """

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/users/{user_id}/second-factors".format(
            user_id=quote(str(user_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
