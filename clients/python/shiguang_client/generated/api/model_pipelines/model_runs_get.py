"""GET /api/v1/model-runs/{run_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.run_detail import RunDetail


def _parse(response: httpx.Response) -> RunDetail:
    response_200 = RunDetail.from_dict(response.json())

    return response_200


def model_runs_get(
    run_id: UUID,
) -> Operation[RunDetail]:
    """A run with its steps: what each took, made, logged and cost. Its changes come as the
    event `model.run_changed`.
    """

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/model-runs/{run_id}".format(
            run_id=quote(str(run_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
