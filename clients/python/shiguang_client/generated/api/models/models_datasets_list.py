"""GET /api/v1/models/datasets"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.dataset_page import DatasetPage
from ...models.models_datasets_list_task import ModelsDatasetsListTask
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> DatasetPage:
    response_200 = DatasetPage.from_dict(response.json())

    return response_200


def models_datasets_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
    task: ModelsDatasetsListTask | Unset = UNSET,
) -> Operation[DatasetPage]:
    """What models learn from and are held against, the latest first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    json_task: str | Unset = UNSET
    if not isinstance(task, Unset):
        json_task = task

    params["task"] = json_task

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/models/datasets",
        "params": params,
    }
    return Operation(_kwargs, _parse)
