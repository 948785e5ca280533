"""GET /api/v1/model-runs"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.model_runs_list_pipeline import ModelRunsListPipeline
from ...models.model_runs_list_state import ModelRunsListState
from ...models.run_page import RunPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> RunPage:
    response_200 = RunPage.from_dict(response.json())

    return response_200


def model_runs_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
    pipeline: ModelRunsListPipeline | Unset = UNSET,
    state: ModelRunsListState | Unset = UNSET,
) -> Operation[RunPage]:
    """All runs, the latest first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    json_pipeline: str | Unset = UNSET
    if not isinstance(pipeline, Unset):
        json_pipeline = pipeline

    params["pipeline"] = json_pipeline

    json_state: str | Unset = UNSET
    if not isinstance(state, Unset):
        json_state = state

    params["state"] = json_state

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/model-runs",
        "params": params,
    }
    return Operation(_kwargs, _parse)
