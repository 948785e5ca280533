"""GET /api/v1/models/versions"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.model_version_page import ModelVersionPage
from ...models.models_versions_list_task import ModelsVersionsListTask
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> ModelVersionPage:
    response_200 = ModelVersionPage.from_dict(response.json())

    return response_200


def models_versions_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
    task: ModelsVersionsListTask | Unset = UNSET,
) -> Operation[ModelVersionPage]:
    """All versions, the latest first."""

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
        "url": "/api/v1/models/versions",
        "params": params,
    }
    return Operation(_kwargs, _parse)
