"""GET /api/v1/knowledge/bases/{base_id}/usage"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.knowledge_usage import KnowledgeUsage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> KnowledgeUsage:
    response_200 = KnowledgeUsage.from_dict(response.json())

    return response_200


def knowledge_usage_get(
    base_id: UUID,
    *,
    days: int | Unset = 30,
) -> Operation[KnowledgeUsage]:
    """How the base is used, day by day, and how much of it is: today and the days before it,
    in your own time zone.
    """

    params: dict[str, Any] = {}

    params["days"] = days

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/knowledge/bases/{base_id}/usage".format(
            base_id=quote(str(base_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
