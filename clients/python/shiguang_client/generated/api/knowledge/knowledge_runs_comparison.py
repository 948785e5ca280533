"""GET /api/v1/knowledge/runs/{run_id}/comparison"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.run_comparison import RunComparison
from ...types import UNSET


def _parse(response: httpx.Response) -> RunComparison:
    response_200 = RunComparison.from_dict(response.json())

    return response_200


def knowledge_runs_comparison(
    run_id: UUID,
    *,
    before: UUID,
) -> Operation[RunComparison]:
    """What is better and what is worse in this run than in another."""

    params: dict[str, Any] = {}

    json_before = str(before)
    params["before"] = json_before

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/knowledge/runs/{run_id}/comparison".format(
            run_id=quote(str(run_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
