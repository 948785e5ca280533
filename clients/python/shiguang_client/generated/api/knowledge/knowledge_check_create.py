"""POST /api/v1/knowledge/bases/{base_id}/check"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.publishing_check import PublishingCheck
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> PublishingCheck:
    response_200 = PublishingCheck.from_dict(response.json())

    return response_200


def knowledge_check_create(
    base_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[PublishingCheck]:
    """Compares them, where that has not been done: runs the gold set over both, but for a view
    that has not changed since it was run last. Ask again until it is no longer `running`.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/knowledge/bases/{base_id}/check".format(
            base_id=quote(str(base_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
