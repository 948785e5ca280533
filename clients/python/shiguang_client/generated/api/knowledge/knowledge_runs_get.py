"""GET /api/v1/knowledge/runs/{run_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.gold_run import GoldRun


def _parse(response: httpx.Response) -> GoldRun:
    response_200 = GoldRun.from_dict(response.json())

    return response_200


def knowledge_runs_get(
    run_id: UUID,
) -> Operation[GoldRun]:
    """How far it is, and its figures once it is done."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/knowledge/runs/{run_id}".format(
            run_id=quote(str(run_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
