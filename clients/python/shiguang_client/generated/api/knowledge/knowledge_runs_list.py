"""GET /api/v1/knowledge/bases/{base_id}/runs"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.gold_run_page import GoldRunPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> GoldRunPage:
    response_200 = GoldRunPage.from_dict(response.json())

    return response_200


def knowledge_runs_list(
    base_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[GoldRunPage]:
    """How the base did on its gold set, the latest first; old runs are forgotten."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/knowledge/bases/{base_id}/runs".format(
            base_id=quote(str(base_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
