"""POST /api/v1/knowledge/groups/{group_id}/settle"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.settled import Settled
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Settled:
    response_200 = Settled.from_dict(response.json())

    return response_200


def knowledge_groups_settle(
    group_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Settled]:
    """Nothing more is to be done about these questions. One that is asked later opens the group
    again.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/knowledge/groups/{group_id}/settle".format(
            group_id=quote(str(group_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
